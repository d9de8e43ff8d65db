package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Targets;

/** Makes the records that pages show. The only place where a ticket turns into something a customer reads (assurance S12). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TicketViews {

    @Inject
    Consents consents;

    @Inject
    Ratings ratings;

    @Inject
    SupportTerms terms;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    Clock clock;

    CustomerTicket forCustomer(Caller caller, Sheet sheet) {
        Ticket ticket = sheet.ticket();
        Targets targets = targets(sheet);
        boolean follows = sheet.followers().contains(caller.accountId());
        return new CustomerTicket(
                header(sheet, null, ticket.publicVersion()),
                sheet.steps(),
                timeline(caller, sheet, Sheet.Line::visible),
                deadline(caller, targets, Metric.RESPONSE),
                deadline(caller, targets, Metric.REPAIR),
                promised(sheet),
                access(sheet),
                sheet.rating(),
                follows || ticket.submitterId() == caller.accountId(),
                sheet.followers().stream()
                        .filter(id -> id != caller.accountId())
                        .map(sheet::nameOf)
                        .toList(),
                ticket.status() == Status.SOLVED ? ticket.nextStepAt() : null,
                terms.of(ticket, sheet.terms()),
                customerSteps(caller, sheet, follows));
    }

    StaffTicket forStaff(Caller caller, Sheet sheet) {
        Ticket ticket = sheet.ticket();
        Targets targets = targets(sheet);
        return new StaffTicket(
                header(sheet, ticket.assigneeId(), ticket.version()),
                sheet.steps(),
                timeline(caller, sheet, line -> true),
                deadline(caller, targets, Metric.RESPONSE),
                deadline(caller, targets, Metric.REPAIR),
                promised(sheet),
                access(sheet),
                sheet.rating(),
                sheet.followers().stream().map(sheet.people()::get).toList(),
                sheet.people().get(ticket.submitterId()),
                sheet.desk().assignees(),
                sheet.desk().team(),
                sheet.desk().teams(),
                sheet.desk().deliveries(),
                staffSteps(sheet));
    }

    /** What customers read of the timeline. */
    List<Entry> told(Caller reader, Sheet sheet) {
        return timeline(reader, sheet, Sheet.Line::visible);
    }

    /** What another kind promised means nothing any more to the support question that it became. */
    private static List<RequestTerm> promised(Sheet sheet) {
        return sheet.ticket().isSupportQuestion() ? List.of() : sheet.promised();
    }

    private static TicketHeader header(Sheet sheet, Long assigneeId, int version) {
        Ticket ticket = sheet.ticket();
        return new TicketHeader(
                ticket.number(),
                ticket.type(),
                ticket.stage(),
                ticket.subject(),
                sheet.product(),
                ticket.organisationId(),
                sheet.organisation(),
                ticket.status(),
                ticket.priority(),
                ticket.submitterId(),
                sheet.nameOf(ticket.submitterId()),
                assigneeId,
                ticket.assigneeId() == null ? null : sheet.nameOf(ticket.assigneeId()),
                ticket.receivedAt(),
                ticket.changedAt(),
                version);
    }

    private static List<Entry> timeline(Caller caller, Sheet sheet, Predicate<Sheet.Line> shown) {
        return sheet.timeline().stream()
                .filter(shown)
                .map(line -> new Entry(
                        line.id(),
                        line.at(),
                        line.kind(),
                        line.authorId() == null ? "" : sheet.nameOf(line.authorId()),
                        line.byStaff(),
                        line.authorId() != null && line.authorId() == caller.accountId(),
                        text(caller, line),
                        line.arguments(),
                        line.files()))
                .toList();
    }

    /** What changed rules did is told in the words of the reader. */
    private static String text(Caller caller, Sheet.Line line) {
        return line.kind() == EntryKind.TARGETS_MOVED
                ? MovedTargets.read(line.at(), line.arguments()).words(caller.language())
                : line.text();
    }

    private Targets targets(Sheet sheet) {
        return sheet.ticket().isSupportQuestion() ? serviceLevels.targetsOf(sheet.clockEvents()) : null;
    }

    private Deadline deadline(Caller caller, Targets targets, Metric metric) {
        return targets == null
                ? null
                : Deadline.of(
                        targets.of(metric), clock.instant(), caller.language().locale());
    }

    private Access access(Sheet sheet) {
        Sheet.Grant grant = sheet.grant();
        return grant == null
                ? null
                : new Access(
                        grant.purpose(),
                        grant.until(),
                        grant.revokedAt(),
                        sheet.nameOf(grant.givenBy()),
                        grant.uses().stream()
                                .map(use -> new AccessUse(use.at(), sheet.nameOf(use.by()), use.what(), use.minutes()))
                                .toList(),
                        mayLogIn(sheet));
    }

    private boolean mayLogIn(Sheet sheet) {
        Sheet.Grant grant = sheet.grant();
        return grant != null && consents.isActive(sheet.ticket(), grant.until(), grant.revokedAt());
    }

    private Set<CustomerStep> customerSteps(Caller caller, Sheet sheet, boolean follows) {
        Ticket ticket = sheet.ticket();
        Set<CustomerStep> steps = EnumSet.noneOf(CustomerStep.class);
        boolean closed = ticket.status() == Status.CLOSED;
        if (!closed) {
            steps.add(CustomerStep.REPLY);
        }
        if (ticket.isSupportQuestion()) {
            steps.addAll(supportSteps(sheet));
        }
        if (ratings.mayRate(ticket, sheet.rating())) {
            steps.add(CustomerStep.RATE);
        }
        if (caller.accountId() != ticket.submitterId()) {
            steps.add(follows ? CustomerStep.UNFOLLOW : CustomerStep.FOLLOW);
        }
        return steps;
    }

    private Set<CustomerStep> supportSteps(Sheet sheet) {
        Set<CustomerStep> steps = EnumSet.noneOf(CustomerStep.class);
        Status status = sheet.ticket().status();
        if (status == Status.CLOSED) {
            steps.add(CustomerStep.REOPEN);
        }
        if (status == Status.SOLVED) {
            steps.addAll(Set.of(CustomerStep.ACCEPT, CustomerStep.REFUSE));
        }
        if (mayLogIn(sheet)) {
            steps.add(CustomerStep.REVOKE_ACCESS);
        } else if (status != Status.CLOSED) {
            steps.add(CustomerStep.GRANT_ACCESS);
        }
        return steps;
    }

    private Set<StaffStep> staffSteps(Sheet sheet) {
        Ticket ticket = sheet.ticket();
        Set<StaffStep> steps = EnumSet.of(StaffStep.NOTE, StaffStep.REDACT);
        if (ticket.status() != Status.CLOSED) {
            steps.add(StaffStep.REPLY);
            if (ticket.teamId() != null && !ticket.isConfined()) {
                steps.addAll(Set.of(StaffStep.ASSIGN, StaffStep.HAND_OVER));
            }
        }
        if (ticket.isSupportQuestion() && ticket.status().isOpen()) {
            steps.add(StaffStep.CHANGE_PRIORITY);
        }
        if (mayLogIn(sheet)) {
            steps.add(StaffStep.USE_ACCESS);
        }
        return steps;
    }
}
