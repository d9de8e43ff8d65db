package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.escalation.Levels;
import nl.careconnections.domain.escalation.NewLevel;
import nl.careconnections.domain.escalation.Recipient;
import nl.careconnections.domain.escalation.RecipientKind;
import nl.careconnections.domain.notification.Channel;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.sla.ClosingDays;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.TypedClosingDay;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody forgets a ticket whose time runs out (design: service levels, "Escalation"). */
@DomainTest
class EscalationTest extends TicketStory {

    private static final int SWEEPS = 50;

    @Inject
    EscalationTimers timers;

    @Inject
    TicketTimers looks;

    @Inject
    ClosingDays closingDays;

    @Inject
    TestRules rules;

    @Inject
    Handling handling;

    @Inject
    Levels levels;

    private Caller director;

    @BeforeEach
    void appointDirector() {
        rules.forgetChanges();
        director = people.director("Directeur");
        people.carries(director, "06 0000 0001");
    }

    @Test
    void R3_low_repair_escalates_at_the_agreed_seconds_once_each_with_fifty_sweeps_at_once() throws Exception {
        long number = answeredLow();

        sweepAtOnce("2026-10-14T13:07:29+02:00");
        assertThat(escalationsOf(number)).isEmpty();
        sweepAtOnce("2026-10-14T13:07:30+02:00");
        assertThat(escalationsOf(number)).containsExactly("REPAIR 75 0 2026-10-14T11:07:30Z");
        sweepAtOnce("2026-10-15T16:59:59+02:00");
        sweepAtOnce("2026-10-15T17:00:00+02:00");
        sweepAtOnce("2026-10-15T17:00:05+02:00");

        assertThat(escalationsOf(number))
                .containsExactly("REPAIR 75 0 2026-10-14T11:07:30Z", "REPAIR 100 0 2026-10-15T15:00:00Z");
        assertThat(sent(number, "ticket.escalatedSoon")).hasSize(1);
        assertThat(sent(number, "ticket.escalatedLate")).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void R3_all_nodes_down_over_both_moments_both_still_fire_once_and_in_order() {
        long number = answeredLow();

        sweep("2026-10-20T09:00:00+02:00");
        sweep("2026-10-20T09:00:05+02:00");

        assertThat(escalationsOf(number))
                .containsExactly("REPAIR 75 0 2026-10-14T11:07:30Z", "REPAIR 100 0 2026-10-15T15:00:00Z");
    }

    @Test
    void a_response_escalates_until_the_first_answer() {
        long number = submitted(SERIOUS);
        sweep("2026-10-08T10:45:00+02:00");
        assertThat(escalationsOf(number)).containsExactly("RESPONSE 75 0 2026-10-08T08:45:00Z");
        staffSays(anna, number, "We kijken ernaar.", Status.IN_PROGRESS);
        sweep("2026-10-08T12:00:00+02:00");

        assertThat(escalationsOf(number)).hasSize(1);
    }

    @Test
    void a_high_breach_is_told_every_half_hour_until_solved_to_the_directors_by_text_too() {
        long number = submitted(UNAVAILABLE);
        staffSays(anna, number, "We zijn bezig.", Status.IN_PROGRESS);
        for (String time : List.of("11:30", "12:00", "12:29", "12:30", "13:00", "13:05")) {
            sweep("2026-10-08T" + time + ":00+02:00");
        }
        staffSays(anna, number, "Hersteld.", Status.SOLVED);
        sweep("2026-10-08T14:00:00+02:00");

        assertThat(escalationsOf(number))
                .containsExactly(
                        "REPAIR 75 0 2026-10-08T09:30:00Z",
                        "REPAIR 100 0 2026-10-08T10:00:00Z",
                        "REPAIR 100 1 2026-10-08T10:30:00Z",
                        "REPAIR 100 2 2026-10-08T11:00:00Z");
        assertThat(handledBy(anna, number).deliveries())
                .filteredOn(delivery -> delivery.channel() == Channel.SMS
                        && delivery.recipient().equals("+31600000001"))
                .extracting(Delivery::template)
                .containsExactly("ticket.escalatedLate", "ticket.escalatedAgain", "ticket.escalatedAgain");
    }

    @Test
    void waiting_for_the_customer_stops_it_and_what_is_left_fires_after_the_answer() {
        long number = submitted(SERIOUS);
        clock.set(at("2026-10-08T11:00:00+02:00"));
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        sweep("2026-10-12T16:00:00+02:00");
        assertThat(escalationsOf(number)).containsExactly("RESPONSE 75 0 2026-10-08T08:45:00Z");

        customerSays(nurse, number, "De Linde");
        sweep("2026-10-14T17:00:00+02:00");
        assertThat(escalationsOf(number))
                .contains("REPAIR 75 0 2026-10-13T10:30:00Z", "REPAIR 100 0 2026-10-13T12:30:00Z");
    }

    @Test
    void a_change_of_priority_and_a_reopening_begin_a_new_cycle() {
        long number = answeredLow();
        sweep("2026-10-15T17:00:00+02:00");
        clock.set(at("2026-10-16T09:00:00+02:00"));
        handling.changePriority(
                anna,
                number,
                Priority.MEDIUM,
                "Toch hinderlijker",
                handledBy(anna, number).header().version());
        sweep("2026-10-16T09:00:05+02:00");
        assertThat(escalationsOf(number)).hasSize(4);

        staffSays(anna, number, "Hersteld.", Status.SOLVED);
        sweep("2026-10-16T09:30:00+02:00");
        customerSays(nurse, number, "Nog niet", true);
        sweep("2026-10-16T09:30:05+02:00");
        sweep("2026-10-16T09:30:10+02:00");
        assertThat(escalationsOf(number)).hasSize(6);
    }

    @Test
    void a_clock_that_jumps_back_and_a_night_with_two_two_oclocks_neither_lose_nor_double_a_level() {
        clock.set(at("2026-10-25T01:30:00+02:00"));
        long number = submitted(UNAVAILABLE);
        staffSays(anna, number, "We zijn bezig.", Status.IN_PROGRESS);
        sweep("2026-10-25T02:30:00+01:00");
        sweep("2026-10-25T02:30:00+02:00");
        sweep("2026-10-25T03:30:00+01:00");
        sweep("2026-10-25T04:30:00+01:00");

        assertThat(escalationsOf(number))
                .containsExactly("REPAIR 75 0 2026-10-25T02:30:00Z", "REPAIR 100 0 2026-10-25T03:30:00Z");
    }

    @Test
    void S12_customers_notice_nothing_of_it() {
        long number = answeredLow();
        int version = versionFor(nurse, number);
        sweep("2026-10-15T17:00:00+02:00");

        assertThat(versionFor(nurse, number)).isEqualTo(version);
        assertThat(seenBy(nurse, number).timeline()).extracting(Entry::kind).doesNotContain(EntryKind.ESCALATED);
        assertThat(handledBy(anna, number).deliveries())
                .filteredOn(delivery -> delivery.template().startsWith("ticket.escalated"))
                .extracting(Delivery::recipient)
                .noneMatch(recipient -> recipient.startsWith("verpleegkundige"));
    }

    @Test
    void R4_somebody_who_is_typing_is_not_disturbed() {
        long number = answeredLow();
        int seen = handledBy(anna, number).header().version();
        sweep("2026-10-15T17:00:00+02:00");

        conversation.reply(anna, number, new StaffReply(key(), "Hersteld.", List.of(), Status.SOLVED, seen));
        assertThat(handledBy(anna, number).header().status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void a_new_level_reaches_tickets_that_are_open_already() {
        long number = answeredLow();
        Caller administrator = people.applicationAdministrator("Beheerder");
        clock.set(at("2026-10-09T09:00:00+02:00"));
        long added = levels.add(
                administrator,
                new NewLevel(
                        50,
                        null,
                        Set.of(Metric.REPAIR),
                        List.of(new Recipient(Priority.LOW, RecipientKind.DIRECTORS, true))));
        looks.moveTargets();
        sweep("2026-10-09T09:00:05+02:00");
        assertThat(escalationsOf(number)).isEmpty();
        sweep("2026-10-13T16:00:00+02:00");
        levels.withdraw(administrator, added);

        assertThat(escalationsOf(number)).containsExactly("REPAIR 50 0 2026-10-13T07:15:00Z");
        assertThat(sent(number, "ticket.escalatedSoon")).contains("SMS +31600000001");
    }

    @Test
    void a_closing_day_moves_the_moment_of_escalation_with_the_target() {
        long number = answeredLow();
        Caller administrator = people.applicationAdministrator("Beheerder");
        closingDays.add(administrator, new TypedClosingDay(key(), "2026-10-12", "Teamdag", "Team day"));
        looks.moveTargets();

        sweep("2026-10-14T13:07:30+02:00");
        assertThat(escalationsOf(number)).isEmpty();
        sweep("2026-10-15T13:07:29+02:00");
        assertThat(escalationsOf(number)).isEmpty();
        sweep("2026-10-15T13:07:30+02:00");
        assertThat(escalationsOf(number)).containsExactly("REPAIR 75 0 2026-10-15T11:07:30Z");
    }

    private long answeredLow() {
        long number = submitted(ANNOYING);
        handling.assign(
                anna, number, anna.accountId(), handledBy(anna, number).header().version());
        clock.set(at("2026-10-08T10:05:00+02:00"));
        staffSays(anna, number, "We kijken ernaar.", Status.IN_PROGRESS);
        return number;
    }

    private void sweep(String time) {
        clock.set(at(time));
        timers.escalateDue();
    }

    private void sweepAtOnce(String time) throws Exception {
        clock.set(at(time));
        ExecutorService threads = Executors.newFixedThreadPool(SWEEPS);
        try {
            List<? extends Future<?>> sweeps = IntStream.range(0, SWEEPS)
                    .mapToObj(i -> threads.submit(timers::escalateDue))
                    .toList();
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Target, percentage, turn and moment of each. */
    private List<String> escalationsOf(long number) {
        return handledBy(anna, number).timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.ESCALATED)
                .map(entry -> String.join(" ", entry.values().subList(0, 3)) + " "
                        + Instant.parse(entry.values().get(3)))
                .toList();
    }

    private List<String> sent(long number, String template) {
        return handledBy(anna, number).deliveries().stream()
                .filter(delivery -> delivery.template().equals(template))
                .map(delivery -> delivery.channel() + " " + delivery.recipient())
                .toList();
    }
}
