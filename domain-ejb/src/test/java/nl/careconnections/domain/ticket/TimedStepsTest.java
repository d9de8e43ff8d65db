package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

/** What happens by itself, when clocks jump, in nights on which they change, and on several nodes at once. */
@DomainTest
class TimedStepsTest extends TicketStory {

    @Inject
    TicketTimers timers;

    @Inject
    Resolution resolution;

    @Test
    void a_reply_while_waiting_ends_the_waiting_and_all_that_would_have_followed() {
        long number = asked();
        runAt("2026-10-13T17:00:00+02:00");

        customerSays(colleague, number, "De Linde.");
        runAt("2026-12-31T12:00:00+01:00");

        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(kinds(number)).containsOnlyOnce(EntryKind.REMINDED).endsWith(EntryKind.RESUMED);
    }

    @Test
    void a_solution_without_an_answer_is_undone_by_a_reply_that_says_so_and_by_a_refusal() {
        long replied = asked();
        long refused = asked();
        runAt("2026-10-22T17:00:00+02:00");

        customerSays(nurse, replied, "Hij doet het nog steeds niet.", true);
        resolution.refuse(nurse, refused, key(), "Het klopt niet.", List.of(), versionFor(nurse, refused));
        runAt("2026-12-31T12:00:00+01:00");

        for (long number : List.of(replied, refused)) {
            assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.IN_PROGRESS);
            assertThat(kinds(number)).doesNotContain(EntryKind.CLOSED);
        }
        assertThat(kinds(replied)).endsWith(EntryKind.MESSAGE, EntryKind.REOPENED);
        assertThat(kinds(refused)).endsWith(EntryKind.REFUSED);
    }

    @Test
    void a_reply_to_a_solved_question_that_says_no_more_does_not_keep_it_from_closing() {
        long number = asked();
        runAt("2026-10-22T17:00:00+02:00");
        customerSays(nurse, number, "Dank je wel.");

        runAt("2026-11-05T16:59:59+01:00");
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.SOLVED);
        runAt("2026-11-05T17:00:00+01:00");
        assertThat(kinds(number)).endsWith(EntryKind.CLOSED);
    }

    @Test
    void R10_terms_across_the_end_of_summer_time_end_at_five_in_the_afternoon() {
        clock.set(at("2026-10-24T23:30:00+02:00"));
        long number = asked();

        runAt("2026-10-28T16:59:59+01:00");
        assertThat(kinds(number)).doesNotContain(EntryKind.REMINDED);
        runAt("2026-10-28T17:00:00+01:00");
        assertThat(kinds(number)).containsOnlyOnce(EntryKind.REMINDED);
        runAt("2026-11-06T16:59:59+01:00");
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        runAt("2026-11-06T17:00:00+01:00");
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.SOLVED);
        assertThat(seenBy(nurse, number).closesAt()).isEqualTo(at("2026-11-20T17:00:00+01:00"));
    }

    @Test
    void R10_terms_across_the_beginning_of_summer_time_end_at_five_in_the_afternoon() {
        clock.set(at("2027-03-27T23:30:00+01:00"));
        long number = asked();

        runAt("2027-04-01T16:59:59+02:00");
        assertThat(kinds(number)).as("Easter Monday does not count").doesNotContain(EntryKind.REMINDED);
        runAt("2027-04-01T17:00:00+02:00");
        assertThat(kinds(number)).containsOnlyOnce(EntryKind.REMINDED);
    }

    @Test
    void R10_in_the_hour_that_comes_twice_every_step_is_taken_once() {
        clock.set(at("2026-10-25T02:30:00+02:00"));
        long number = asked();
        for (int minute = 0; minute < 120; minute += 15) {
            clock.advance(Duration.ofMinutes(15));
            timers.runDue();
        }
        assertThat(kinds(number)).endsWith(EntryKind.WAITING);
        runAt("2026-10-28T17:00:00+01:00");
        assertThat(kinds(number)).containsOnlyOnce(EntryKind.REMINDED);
    }

    @Test
    void R10_a_clock_set_back_takes_no_step_twice_and_dates_nothing_before_what_happened() {
        long number = asked();
        runAt("2026-10-13T17:00:10+02:00");
        runAt("2026-10-13T16:00:00+02:00");
        runAt("2026-10-13T17:00:00+02:00");
        runAt("2026-10-13T17:01:00+02:00");
        assertThat(kinds(number)).containsOnlyOnce(EntryKind.REMINDED);

        clock.set(at("2026-10-13T12:00:00+02:00"));
        customerSays(nurse, number, "De Linde.");
        List<Entry> timeline = seenBy(nurse, number).timeline();
        for (int i = 1; i < timeline.size(); i++) {
            assertThat(timeline.get(i).at())
                    .isAfterOrEqualTo(timeline.get(i - 1).at());
        }
        assertThat(reminders(number)).hasSize(1);
    }

    @Test
    void R10_a_clock_that_jumps_ahead_takes_the_steps_between_once_and_in_order() {
        long number = asked();

        runAt("2026-11-20T09:00:00+01:00");

        assertThat(kinds(number)).endsWith(EntryKind.REMINDED, EntryKind.REMINDED, EntryKind.SOLVED);
        assertThat(seenBy(nurse, number).closesAt())
                .as("who comes back has the whole term to object")
                .isEqualTo(at("2026-12-04T17:00:00+01:00"));
        assertThat(reminders(number)).hasSize(2);
    }

    @Test
    void R3_on_many_nodes_at_once_each_of_many_tickets_takes_each_step_once() throws InterruptedException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(asked());
        }
        clock.set(at("2026-10-22T17:00:00+02:00"));
        Supplier<Boolean> node = () -> {
            timers.runDue();
            return true;
        };

        assertThat(AtOnce.run(List.of(node, node, node, node))).containsOnly(true);
        timers.runDue();

        for (long number : numbers) {
            assertThat(kinds(number))
                    .containsExactly(
                            EntryKind.RECEIVED,
                            EntryKind.MESSAGE,
                            EntryKind.WAITING,
                            EntryKind.REMINDED,
                            EntryKind.REMINDED,
                            EntryKind.SOLVED);
            assertThat(reminders(number)).hasSize(2);
        }
    }

    @Test
    void R3_a_reply_at_the_moment_of_the_end_is_kept_or_its_writer_is_told() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            clock.set(at("2026-10-08T10:00:00+02:00"));
            long number = asked();
            runAt("2026-10-19T17:00:00+02:00");
            clock.set(at("2026-10-22T17:00:00+02:00"));
            CustomerReply reply = new CustomerReply(key(), "De Linde.", List.of(), false, versionFor(nurse, number));
            Supplier<Boolean> answers = () -> {
                conversation.reply(nurse, number, reply);
                return true;
            };
            Supplier<Boolean> ends = () -> {
                timers.runDue();
                return true;
            };

            List<Object> results = AtOnce.run(List.of(answers, ends));
            timers.runDue();

            assertThat(results.get(1)).isEqualTo(true);
            boolean kept =
                    kinds(number).stream().filter(EntryKind.MESSAGE::equals).count() == 2;
            if (results.get(0) instanceof Throwable refusal) {
                assertThat(refusal).isInstanceOf(Conflict.class);
                assertThat(kept).isFalse();
            } else {
                assertThat(kept).isTrue();
            }
        }
    }

    private long asked() {
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        return number;
    }

    private void runAt(String time) {
        clock.set(at(time));
        timers.runDue();
    }

    private List<EntryKind> kinds(long number) {
        return seenBy(nurse, number).timeline().stream().map(Entry::kind).toList();
    }

    private List<Delivery> reminders(long number) {
        return handledBy(anna, number).deliveries().stream()
                .filter(delivery -> delivery.template().equals("ticket.reminded"))
                .toList();
    }
}
