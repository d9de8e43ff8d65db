package nl.careconnections.domain.performance;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.search.Typed;
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
import nl.careconnections.domain.ticket.TicketSearch;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.domain.ticket.Writers;
import org.junit.jupiter.api.Test;

/**
 * Prints what docs/performance.md holds: how long the services take over few and over many tickets, in the same run. It
 * measures and refuses nothing; what has to hold at any size is a test of its own in {@code TicketListsTest}.
 */
class PerformanceReport {

    private static final int PAGE = 25;
    private static final int DUE = 200;
    private static final String COMMON = "medicatie";
    private static final String NOWHERE = "xyzzyplugh";

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
                    world -> queue(world, new QueueFilter(Queue.OPEN, null, 1L, null, null, null, "", QueueOrder.DUE), 0));
            pages.page(
                    "queue open, the sixth page",
                    world -> queue(world, QueueFilter.of(Queue.OPEN, "", QueueOrder.DUE), 5));
            for (QueueOrder order : QueueOrder.values()) {
                pages.page(
                        "all tickets, the twentieth page by " + order.name().toLowerCase(Locale.ROOT),
                        world -> queue(world, QueueFilter.of(null, "", order), 19));
            }
            pages.page("counts, teams and alarms around it", PerformanceReport::around);
            pages.page("who else is at a ticket", world -> {
                Caller support = world.support();
                long number = middling(world, world.customer(1));
                return () -> world.get(Writers.class).tell(support, number, false);
            });
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
    void searches_in_few_and_in_many_tickets() throws SQLException, IOException {
        try (World small = new World(Size.SMALL).withSearch();
                World large = new World(Size.LARGE).withSearch()) {
            Comparison searches = new Comparison(small, large);
            searches.page("support, a word of three tickets", world -> bySupport(world, reference(world)));
            searches.page("support, a word of most tickets", world -> bySupport(world, COMMON));
            searches.page("support, two words of most tickets", world -> bySupport(world, COMMON + " apotheek"));
            searches.page("support, words of most and of three", world -> bySupport(world, COMMON + " " + reference(world)));
            searches.page("support, a typo", world -> bySupport(world, "medicatielisjt"));
            searches.page("support, the beginning of words", world -> bySupport(world, "toedienre"));
            searches.page("support, the number of a ticket", world -> bySupport(world, Long.toString(middling(world, world.customer(1)))));
            searches.page("support, a word that is nowhere", world -> bySupport(world, NOWHERE));
            searches.page("support, the tenth page", world -> {
                Caller support = world.support();
                TicketSearch search = world.get(TicketSearch.class);
                long after = 0;
                for (int i = 0; i < 9; i++) {
                    after = search.ofSupport(support, COMMON, after).next();
                }
                long place = after;
                return () -> search.ofSupport(support, COMMON, place);
            });
            searches.page("largest organisation, a word of three tickets", world -> byCustomer(world, reference(world)));
            searches.page("largest organisation, a word of most tickets", world -> byCustomer(world, COMMON));
            searches.page("largest organisation, a typo", world -> byCustomer(world, "medicatei"));
            searches.page("largest organisation, a word that is nowhere", world -> byCustomer(world, NOWHERE));
            searches.page("articles", world -> {
                Caller customer = world.customer(1);
                return () -> world.get(Articles.class).find(customer, Typed.of(COMMON));
            });
            searches.page("queue open, narrowed by a word", world -> queue(world, QueueFilter.of(Queue.OPEN, COMMON, QueueOrder.DUE), 0));
            searches.page("list of the largest organisation, narrowed by a word", world -> {
                Caller customer = world.customer(1);
                return () -> world.get(TicketLists.class).ofOrganisation(customer, new ListFilter(COMMON, Scope.ALL), null, PAGE);
            });
            System.out.println(contents(small));
            System.out.println(contents(large));
            System.out.println(searches.table("search"));
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

    private static Runnable bySupport(World world, String words) {
        Caller support = world.support();
        return () -> world.get(TicketSearch.class).ofSupport(support, words, 0);
    }

    private static Runnable byCustomer(World world, String words) {
        Caller customer = world.customer(1);
        return () -> world.get(TicketSearch.class).ofOrganisation(customer, words, 0);
    }

    /** A word of three tickets, with as many messages as the average, of which the largest organisation has one or more. */
    private static String reference(World world) {
        return world.text("select substring(e.text from 'Kenmerk ([a-z]+)') from ticket_entry e"
                + " where e.position = 0 and e.ticket_id / 3 = (select t.id / 3 from ticket t"
                + " join ticket_entry said on said.ticket_id = t.id group by t.id / 3"
                + " having count(*) = 3 * " + (world.size.messages() + 1) + " and count(distinct t.id) = 3"
                + " and bool_or(t.organisation_id = " + world.customer(1).organisationId() + ") order by 1 limit 1) limit 1");
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
