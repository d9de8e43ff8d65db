package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.domain.team.TeamName;
import nl.careconnections.domain.team.Teams;

/** Makes the records that pages show. The only place where a ticket turns into something a customer reads (assurance S12). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TicketViews {

    @Inject
    Organisations organisations;

    @Inject
    People people;

    @Inject
    Products products;

    @Inject
    Attachments attachments;

    @Inject
    Consents consents;

    @Inject
    Ratings ratings;

    @Inject
    FollowerList followers;

    @Inject
    TicketClocks clocks;

    @Inject
    Teams teams;

    @Inject
    SupportTerms terms;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    CustomerTicket forCustomer(Caller caller, Ticket ticket) {
        List<Long> following = followers.of(ticket);
        Names names = names(ticket, following);
        Targets targets = clocks.targetsOf(ticket);
        boolean follows = following.contains(caller.accountId());
        return new CustomerTicket(
                header(ticket, names, null, ticket.publicVersion()),
                ticket.steps(),
                timeline(caller, ticket, names, TicketEntry::isPublic),
                deadline(caller, targets, Metric.RESPONSE),
                deadline(caller, targets, Metric.REPAIR),
                access(ticket, names),
                ratings.find(ticket).map(StoredRating::toRating).orElse(null),
                follows || ticket.submitterId() == caller.accountId(),
                following.stream()
                        .filter(id -> id != caller.accountId())
                        .map(names::of)
                        .toList(),
                ticket.status() == Status.SOLVED ? clocks.closesAt(ticket) : null,
                terms.of(ticket),
                customerSteps(caller, ticket, follows));
    }

    StaffTicket forStaff(Caller caller, Ticket ticket) {
        List<Long> following = followers.of(ticket);
        Names names = names(ticket, following);
        Targets targets = clocks.targetsOf(ticket);
        return new StaffTicket(
                header(ticket, names, ticket.assigneeId(), ticket.version()),
                ticket.steps(),
                timeline(caller, ticket, names, entry -> true),
                deadline(caller, targets, Metric.RESPONSE),
                deadline(caller, targets, Metric.REPAIR),
                access(ticket, names),
                ratings.find(ticket).map(StoredRating::toRating).orElse(null),
                following.stream().map(names::person).toList(),
                names.person(ticket.submitterId()),
                people.staffWith(Ability.HANDLE_TICKETS),
                new TeamName(ticket.teamId(), teams.nameOf(ticket.teamId())),
                teams.names(),
                outbox.deliveriesOf(ticket.mailThread()),
                staffSteps(ticket));
    }

    private TicketHeader header(Ticket ticket, Names names, Long assigneeId, int version) {
        return new TicketHeader(
                ticket.number(),
                ticket.type(),
                ticket.subject(),
                ticket.productId() == null
                        ? ""
                        : products.get(ticket.productId()).name(),
                ticket.organisationId(),
                organisations.nameOf(ticket.organisationId()),
                ticket.status(),
                ticket.priority(),
                ticket.submitterId(),
                names.of(ticket.submitterId()),
                assigneeId,
                ticket.assigneeId() == null ? null : names.of(ticket.assigneeId()),
                ticket.receivedAt(),
                ticket.changedAt(),
                version);
    }

    private List<Entry> timeline(Caller caller, Ticket ticket, Names names, Predicate<TicketEntry> shown) {
        List<TicketEntry> entries = ticket.entries().stream().filter(shown).toList();
        Map<String, List<Attachment>> files =
                attachments.of(entries.stream().map(TicketEntry::owner).toList());
        return entries.stream()
                .map(entry -> new Entry(
                        entry.id(),
                        entry.at(),
                        entry.kind(),
                        entry.authorId() == null ? "" : names.of(entry.authorId()),
                        entry.isByStaff(),
                        entry.authorId() != null && entry.authorId() == caller.accountId(),
                        text(caller, entry),
                        entry.arguments(),
                        files.getOrDefault(entry.owner(), List.of())))
                .toList();
    }

    /** What changed rules did is told in the words of the reader. */
    private static String text(Caller caller, TicketEntry entry) {
        return entry.kind() == EntryKind.TARGETS_MOVED
                ? MovedTargets.read(entry.at(), entry.arguments()).words(caller.language())
                : entry.text();
    }

    private Deadline deadline(Caller caller, Targets targets, Metric metric) {
        return Deadline.of(
                targets.of(metric), clock.instant(), caller.language().locale());
    }

    private Access access(Ticket ticket, Names names) {
        boolean active = consents.active(ticket).isPresent();
        return consents.newest(ticket)
                .map(grant -> new Access(
                        grant.purpose(),
                        grant.until(),
                        grant.revokedAt(),
                        names.of(grant.givenBy()),
                        grant.uses().stream()
                                .map(use -> use.toUse(names.of(use.usedBy())))
                                .toList(),
                        active))
                .orElse(null);
    }

    private Set<CustomerStep> customerSteps(Caller caller, Ticket ticket, boolean follows) {
        Set<CustomerStep> steps = EnumSet.noneOf(CustomerStep.class);
        boolean closed = ticket.status() == Status.CLOSED;
        steps.add(closed ? CustomerStep.REOPEN : CustomerStep.REPLY);
        if (ticket.status() == Status.SOLVED) {
            steps.addAll(Set.of(CustomerStep.ACCEPT, CustomerStep.REFUSE));
        }
        if (ratings.mayRate(ticket)) {
            steps.add(CustomerStep.RATE);
        }
        if (consents.active(ticket).isPresent()) {
            steps.add(CustomerStep.REVOKE_ACCESS);
        } else if (!closed) {
            steps.add(CustomerStep.GRANT_ACCESS);
        }
        if (caller.accountId() != ticket.submitterId()) {
            steps.add(follows ? CustomerStep.UNFOLLOW : CustomerStep.FOLLOW);
        }
        return steps;
    }

    private Set<StaffStep> staffSteps(Ticket ticket) {
        Set<StaffStep> steps = EnumSet.of(StaffStep.NOTE, StaffStep.REDACT);
        if (ticket.status() != Status.CLOSED) {
            steps.addAll(Set.of(StaffStep.REPLY, StaffStep.ASSIGN, StaffStep.HAND_OVER));
        }
        if (ticket.status().isOpen()) {
            steps.add(StaffStep.CHANGE_PRIORITY);
        }
        if (consents.active(ticket).isPresent()) {
            steps.add(StaffStep.USE_ACCESS);
        }
        return steps;
    }

    private Names names(Ticket ticket, List<Long> following) {
        Names.Wanted wanted = new Names.Wanted();
        wanted.add(ticket.submitterId()).add(ticket.assigneeId()).addAll(following);
        ticket.entries().forEach(entry -> wanted.add(entry.authorId()));
        consents.newest(ticket).ifPresent(grant -> {
            wanted.add(grant.givenBy());
            grant.uses().forEach(use -> wanted.add(use.usedBy()));
        });
        return wanted.from(people);
    }
}
