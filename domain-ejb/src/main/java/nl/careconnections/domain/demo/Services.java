package nl.careconnections.domain.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.complaint.Assessing;
import nl.careconnections.domain.complaint.CarryingOut;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.domain.complaint.Directing;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.team.Teams;
import nl.careconnections.domain.ticket.AccessGrants;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.Handling;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.Tickets;

/** What the life of a ticket or a complaint goes through; handed around as a plain object, so it is nobody's proxy. */
@Dependent
class Services {

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Inject
    AccessGrants accessGrants;

    @Inject
    Attachments attachments;

    @Inject
    Products products;

    @Inject
    Teams teams;

    @Inject
    Complaining complaining;

    @Inject
    Assessing assessing;

    @Inject
    Directing directing;

    @Inject
    CarryingOut carryingOut;
}
