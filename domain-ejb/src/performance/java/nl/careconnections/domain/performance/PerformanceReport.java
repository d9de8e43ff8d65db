package nl.careconnections.domain.performance;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.ticket.Desks;
import nl.careconnections.domain.ticket.EscalationTimers;
import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.domain.ticket.QueueFilter;
import nl.careconnections.domain.ticket.QueueOrder;
import nl.careconnections.domain.ticket.Scope;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.Test;

/**
 * Prints what docs/performance.md holds: how long the services take over few and over many tickets, in the same run. It
 * measures and refuses nothing; what has to hold at any size is a test of its own in {@code TicketListsTest}.
 */
class PerformanceReport {

    private static final int PAGE = 25;
    private static final int DUE = 200;

    @Test
    void pages_of_few_and_of_many_tickets() throws SQLException, IOException {
        try (World small = new World(Size.SMALL);
                World large = new World(Size.LARGE)) {
            Comparison pages = new Comparison(small, large);
            pages.page("tickets of the largest organisation", world -> list(world, 1, Scope.ALL));
            pages.page("open tickets of the largest organisation", world -> list(world, 1, Scope.OPEN));
            pages.page("counts of the largest organisation", world -> {
                Caller customer = world.customer(1);
                return () -> world.get(TicketLists.class).counts(customer, "");
            });
            pages.page("tickets of a middle organisation", world -> list(world, world.size.organisations() / 3, Scope.ALL));
            for (Queue queue : Queue.values()) {
                pages.page(
                        "queue " + queue.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        world -> queue(world, QueueFilter.of(queue, "", QueueOrder.DUE), 0));
            }
            pages.page(
                    "queue open, of a team",
                    world -> queue(world, new QueueFilter(Queue.OPEN, 1L, null, null, null, "", QueueOrder.DUE), 0));
            pages.page(
                    "queue open, the sixth page",
                    world -> queue(world, QueueFilter.of(Queue.OPEN, "", QueueOrder.DUE), 5));
            for (QueueOrder order : QueueOrder.values()) {
                pages.page(
                        "all tickets, the twentieth page by " + order.name().toLowerCase(Locale.ROOT),
                        world -> queue(world, QueueFilter.of(null, "", order), 19));
            }
            pages.page("counts, teams and alarms around it", PerformanceReport::around);
            pages.page("ticket as the customer sees it", world -> {
                Caller customer = world.customer(1);
                long number = middling(world, customer);
                return () -> world.get(Tickets.class).view(customer, number);
            });
            pages.page("ticket as support sees it", world -> {
                Caller support = world.support();
                long number = middling(world, world.customer(1));
                return () -> world.get(Tickets.class).handle(support, number);
            });
            System.out.println(contents(small));
            System.out.println(contents(large));
            System.out.println(pages.table("page"));
        }
    }

    @Test
    void escalation_of_few_and_of_many_open_tickets() throws SQLException, IOException {
        try (World few = new World(Size.FEW_OPEN);
                World many = new World(Size.MANY_OPEN)) {
            Comparison sweeps = new Comparison(few, many);
            sweeps.sweep(
                    "escalation sweep, nothing due",
                    201,
                    world -> () -> {},
                    world -> () -> world.get(EscalationTimers.class).escalateDue());
            sweeps.sweep(
                    "escalation sweep, " + DUE + " due",
                    9,
                    PerformanceReport::makeDue,
                    world -> () -> world.get(EscalationTimers.class).escalateDue());
            System.out.println(contents(few));
            System.out.println(contents(many));
            System.out.println(sweeps.table("sweep"));
        }
    }

    private static Runnable list(World world, int rank, Scope scope) {
        Caller customer = world.customer(rank);
        ListFilter filter = new ListFilter("", scope);
        return () -> world.get(TicketLists.class).ofOrganisation(customer, filter, null, PAGE);
    }

    /** @param leafed how many pages lie before the one that is read */
    private static Runnable queue(World world, QueueFilter filter, int leafed) {
        Caller support = world.support();
        TicketLists lists = world.get(TicketLists.class);
        Position place = null;
        for (int i = 0; i < leafed; i++) {
            place = lists.queue(support, filter, place, PAGE).next();
        }
        Position position = place;
        return () -> lists.queue(support, filter, position, PAGE);
    }

    private static Runnable around(World world) {
        Caller support = world.support();
        return () -> world.get(Desks.class).of(support);
    }

    /** A closed ticket with as many messages as the average. */
    private static long middling(World world, Caller customer) {
        return world.number("select min(t.number) from ticket t where t.status = 'CLOSED' and t.organisation_id = "
                + customer.organisationId()
                + " and (select count(*) from ticket_entry e where e.ticket_id = t.id) = " + (world.size.messages() + 1));
    }

    /** Questions that reached three quarters of the time for a response just now. */
    private static Runnable makeDue(World world) {
        String now = "'" + world.get(TestClock.class).now() + "'::timestamptz";
        return () -> {
            world.run("delete from ticket_escalation; delete from outbox; create temp table due as select id from ticket where status in ('NEW', 'IN_PROGRESS') order by id desc limit " + DUE + ";"
                    + " update ticket_entry set at = " + now + " - interval '50 minutes', arguments = 'MEDIUM'"
                    + " where ticket_id in (select id from due) and position = 0;"
                    + " update ticket set status = 'NEW', priority = 'MEDIUM', response_met_at = null,"
                    + " received_at = " + now + " - interval '50 minutes', next_escalation_at = " + now
                    + " - interval '5 minutes' where id in (select id from due)");
        };
    }

    private static String contents(World world) {
        return String.format(
                Locale.ROOT,
                "%,d tickets, %,d not closed, %,d messages",
                world.number("select count(*) from ticket"),
                world.number("select count(*) from ticket where status <> 'CLOSED'"),
                world.number("select count(*) from ticket_entry where kind in ('RECEIVED', 'MESSAGE', 'NOTE')"));
    }
}
