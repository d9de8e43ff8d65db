package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Targets;

/** Rows of a list: a fixed number of questions to the database, whatever the length of the page. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TicketRows {

    @Inject
    EntityManager entityManager;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    Organisations organisations;

    @Inject
    People people;

    @Inject
    Products products;

    @Inject
    Clock clock;

    /** @param ids in the order of the list */
    List<TicketRow> of(Caller caller, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Ticket> tickets = tickets(ids);
        Map<Long, Targets> targets = targets(tickets.values());
        Names names = names(tickets.values());
        Map<Long, String> organisationNames = organisations.namesOf(
                tickets.values().stream().map(Ticket::organisationId).distinct().toList());
        Map<Long, String> productNames = products.list().stream().collect(Collectors.toMap(Product::id, Product::name));
        return ids.stream()
                .map(tickets::get)
                .map(ticket -> new TicketRow(
                        ticket.number(),
                        ticket.type(),
                        ticket.subject(),
                        productNames.getOrDefault(ticket.productId(), ""),
                        organisationNames.get(ticket.organisationId()),
                        names.of(ticket.submitterId()),
                        ticket.assigneeId() == null ? null : names.of(ticket.assigneeId()),
                        ticket.status(),
                        ticket.priority(),
                        ticket.receivedAt(),
                        ticket.changedAt(),
                        next(caller, ticket, targets.get(ticket.id())),
                        waitsFor(caller, ticket),
                        isOf(caller, ticket)))
                .toList();
    }

    private Map<Long, Ticket> tickets(List<Long> ids) {
        return entityManager
                .createQuery("select t from Ticket t where t.id in :ids", Ticket.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "t.entries")
                .getResultStream()
                .collect(Collectors.toMap(Ticket::id, Function.identity()));
    }

    private Map<Long, Targets> targets(Collection<Ticket> tickets) {
        Map<Long, List<ClockEvent>> events = tickets.stream()
                .filter(ticket -> ticket.nextMetric().isPresent())
                .collect(Collectors.toMap(Ticket::id, Ticket::clockEvents));
        return serviceLevels.targetsOf(events);
    }

    private Names names(Collection<Ticket> tickets) {
        Names.Wanted wanted = new Names.Wanted();
        tickets.forEach(ticket -> wanted.add(ticket.submitterId()).add(ticket.assigneeId()));
        return wanted.from(people);
    }

    private Deadline next(Caller caller, Ticket ticket, Targets targets) {
        return ticket.nextMetric()
                .map(metric -> Deadline.of(
                        targets.of(metric), clock.instant(), caller.language().locale()))
                .orElse(null);
    }

    private static boolean waitsFor(Caller caller, Ticket ticket) {
        boolean waitsForCustomer = ticket.status() == Status.WAITING_FOR_CUSTOMER || ticket.status() == Status.SOLVED;
        return caller.isStaff() ? ticket.status().isOpen() && !waitsForCustomer : waitsForCustomer;
    }

    private static boolean isOf(Caller caller, Ticket ticket) {
        return caller.isStaff()
                ? ticket.assigneeId() != null && ticket.assigneeId() == caller.accountId()
                : ticket.submitterId() == caller.accountId();
    }
}
