package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.ticket.AccessGrants;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.Handling;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.Tickets;

/** What a ticket's life goes through. */
@ApplicationScoped
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
}
