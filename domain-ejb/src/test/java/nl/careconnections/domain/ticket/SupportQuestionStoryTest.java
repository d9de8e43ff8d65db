package nl.careconnections.domain.ticket;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.TargetState;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

/** The stories of a support question as product.md tells them, from Thursday 8 October 2026, 10:00 in Amsterdam. */
@DomainTest
class SupportQuestionStoryTest extends TicketStory {

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Inject
    TicketTimers timers;

    @Inject
    AccessLog accessLog;

    @Test
    void submitted_asked_answered_solved_accepted_and_rated() {
        long number = submitted();
        CustomerTicket fresh = seenBy(nurse, number);
        assertThat(fresh.header().status()).isEqualTo(Status.NEW);
        assertThat(fresh.header().priority()).isEqualTo(Priority.MEDIUM);
        assertThat(fresh.header().product()).isEqualTo("nCare");
        assertThat(fresh.steps()).containsExactly("Inloggen", "Lijst openen");
        assertThat(fresh.response().due()).isEqualTo(at("2026-10-08T11:00:00+02:00"));
        assertThat(fresh.repair().due()).isEqualTo(at("2026-10-09T09:30:00+02:00"));

        clock.set(at("2026-10-08T10:12:00+02:00"));
        handling.assign(anna, number, anna.accountId(), version(number));
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.IN_PROGRESS);

        clock.set(at("2026-10-08T16:30:00+02:00"));
        staffSays(anna, number, "Om welke afdeling gaat het?", Status.WAITING_FOR_CUSTOMER);
        CustomerTicket waiting = seenBy(nurse, number);
        assertThat(waiting.header().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        assertThat(waiting.response().metAt()).isEqualTo(clock.now());
        assertThat(waiting.response().state()).isEqualTo(TargetState.MET_LATE);
        assertThat(waiting.repair().state()).isEqualTo(TargetState.PAUSED);

        clock.set(at("2026-10-09T09:00:00+02:00"));
        customerSays(nurse, number, "Afdeling De Linde.");
        CustomerTicket goesOn = seenBy(nurse, number);
        assertThat(goesOn.header().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(goesOn.repair().due()).as("an hour later").isEqualTo(at("2026-10-09T10:30:00+02:00"));

        clock.set(at("2026-10-09T09:52:00+02:00"));
        staffSays(anna, number, "Hersteld, controleer het.", Status.SOLVED);
        CustomerTicket solved = seenBy(nurse, number);
        assertThat(solved.repair().state()).isEqualTo(TargetState.MET);
        assertThat(solved.closesAt()).isEqualTo(at("2026-10-23T17:00:00+02:00"));
        assertThat(solved.allowed())
                .contains(CustomerStep.ACCEPT, CustomerStep.REFUSE, CustomerStep.REPLY, CustomerStep.RATE);

        resolution.accept(nurse, number, solved.header().version());
        resolution.rate(nurse, number, 5, "Vlot geholpen");
        CustomerTicket closed = seenBy(nurse, number);
        assertThat(closed.header().status()).isEqualTo(Status.CLOSED);
        assertThat(closed.rating()).isEqualTo(new Rating(5, "Vlot geholpen", clock.now()));
        assertThat(closed.allowed()).containsExactly(CustomerStep.REOPEN);
        assertThat(kinds(closed))
                .containsExactly(
                        EntryKind.RECEIVED,
                        EntryKind.STARTED,
                        EntryKind.MESSAGE,
                        EntryKind.WAITING,
                        EntryKind.MESSAGE,
                        EntryKind.RESUMED,
                        EntryKind.MESSAGE,
                        EntryKind.SOLVED,
                        EntryKind.ACCEPTED,
                        EntryKind.RATED);
        assertThat(closed.timeline().get(2).author()).isEqualTo("Supportmedewerker 1");
        assertThat(accessLog.about("ticket:" + number, 50))
                .extracting(AccessRecord::action)
                .contains(
                        "ticket.submitted",
                        "ticket.viewed",
                        "ticket.assigned",
                        "ticket.asked",
                        "ticket.replied",
                        "ticket.solved",
                        "ticket.accepted",
                        "ticket.rated");
    }

    @Test
    void a_refused_solution_goes_back_to_work_without_a_new_response_target() {
        long number = solved();
        CustomerTicket solved = seenBy(nurse, number);
        clock.advance(Duration.ofHours(1));

        resolution.refuse(
                nurse,
                number,
                key(),
                "De lijst is nog leeg.",
                List.of(),
                solved.header().version());

        CustomerTicket reopened = seenBy(nurse, number);
        assertThat(reopened.header().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(reopened.response()).as("never reset").isEqualTo(solved.response());
        assertThat(reopened.repair().metAt()).isNull();
        assertThat(reopened.repair().due())
                .as("an hour of standing solved is added")
                .isEqualTo(at("2026-10-09T10:30:00+02:00"));
        assertThat(last(reopened).text()).isEqualTo("De lijst is nog leeg.");
    }

    @Test
    void a_reply_to_a_solved_ticket_reopens_it_only_when_marked_so() {
        long number = solved();

        customerSays(colleague, number, "Dank je wel!");
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.SOLVED);

        customerSays(colleague, number, "Toch niet.", true);
        CustomerTicket reopened = seenBy(nurse, number);
        assertThat(reopened.header().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(kinds(reopened)).endsWith(EntryKind.MESSAGE, EntryKind.REOPENED);
    }

    @Test
    void without_objection_a_solved_ticket_closes_at_the_end_of_the_tenth_working_day() {
        long number = solved();

        clock.set(at("2026-10-22T16:59:59+02:00"));
        timers.runDue();
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.SOLVED);

        clock.set(at("2026-10-22T17:00:00+02:00"));
        timers.runDue();
        timers.runDue();
        CustomerTicket closed = seenBy(nurse, number);
        assertThat(closed.header().status()).isEqualTo(Status.CLOSED);
        assertThat(last(closed).kind()).isEqualTo(EntryKind.CLOSED);
        assertThat(last(closed).author()).isEmpty();
        assertThat(kinds(closed)).containsOnlyOnce(EntryKind.CLOSED);
    }

    @Test
    void thirty_days_after_closing_the_same_ticket_is_reopened_later_a_linked_one_starts() {
        long number = solved();
        resolution.accept(nurse, number, versionFor(nurse, number));

        clock.advance(Duration.ofDays(30));
        Submitted again = reopen(number, key());
        assertThat(again).isEqualTo(new Submitted(number, false));
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.IN_PROGRESS);

        staffSays(anna, number, "Nu wel.", Status.SOLVED);
        resolution.accept(nurse, number, versionFor(nurse, number));
        clock.advance(Duration.ofDays(30).plusHours(2));
        String key = key();
        Submitted linked = reopen(number, key);
        assertThat(linked.number()).isNotEqualTo(number);
        assertThat(reopen(number, key)).as("pressed twice").isEqualTo(new Submitted(linked.number(), true));

        CustomerTicket next = seenBy(nurse, linked.number());
        assertThat(next.header().status()).isEqualTo(Status.NEW);
        assertThat(next.header().subject()).isEqualTo("Medicatie verdwenen");
        assertThat(next.header().receivedAt()).isEqualTo(clock.now());
        assertThat(last(next).values()).containsExactly(Long.toString(number));
        CustomerTicket old = seenBy(nurse, number);
        assertThat(old.header().status()).isEqualTo(Status.CLOSED);
        assertThat(last(old).kind()).isEqualTo(EntryKind.LINKED);
        assertThat(last(old).values()).containsExactly(Long.toString(linked.number()));
    }

    @Test
    void who_does_not_answer_is_reminded_twice_and_then_told_that_it_is_solved() {
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);

        assertReminders(number, "2026-10-13T16:59:59+02:00", 0);
        assertReminders(number, "2026-10-13T17:00:00+02:00", 1);
        assertReminders(number, "2026-10-19T16:59:59+02:00", 1);
        assertReminders(number, "2026-10-19T17:00:00+02:00", 2);
        assertReminders(number, "2026-10-22T16:59:59+02:00", 2);
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);

        clock.set(at("2026-10-22T17:00:00+02:00"));
        timers.runDue();
        CustomerTicket solved = seenBy(nurse, number);
        assertThat(solved.header().status()).isEqualTo(Status.SOLVED);
        assertThat(last(solved).author()).isEmpty();
        assertThat(solved.closesAt()).isEqualTo(at("2026-11-05T17:00:00+01:00"));
    }

    @Test
    void asked_again_the_reminders_start_anew() {
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        assertReminders(number, "2026-10-13T17:00:00+02:00", 1);

        clock.set(at("2026-10-14T09:00:00+02:00"));
        staffSays(anna, number, "En sinds wanneer?", Status.WAITING_FOR_CUSTOMER);
        assertReminders(number, "2026-10-18T17:00:00+02:00", 1);
        assertReminders(number, "2026-10-19T17:00:00+02:00", 2);
    }

    @Test
    void R3_after_downtime_each_step_is_taken_once_and_in_order() {
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);

        clock.set(at("2026-10-26T09:00:00+01:00"));
        List.of(timers, timers, timers).parallelStream().forEach(TicketTimers::runDue);

        CustomerTicket caughtUp = seenBy(nurse, number);
        assertThat(kinds(caughtUp)).endsWith(EntryKind.REMINDED, EntryKind.REMINDED, EntryKind.SOLVED);
        assertThat(caughtUp.timeline()).hasSize(6);
    }

    @Test
    void an_urgent_question_of_the_night_has_the_targets_of_the_night() {
        clock.set(at("2026-10-08T23:30:00+02:00"));
        CustomerTicket urgent = seenBy(nurse, submitted(UNAVAILABLE));

        assertThat(urgent.header().priority()).isEqualTo(Priority.HIGH);
        assertThat(urgent.response().due()).isEqualTo(at("2026-10-09T01:30:00+02:00"));
        assertThat(urgent.response().metric()).isEqualTo(Metric.RESPONSE);
        assertThat(urgent.response().explanation()).isNotEmpty().allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void another_priority_comes_with_a_reason_and_other_targets() {
        long number = submitted();
        clock.advance(Duration.ofMinutes(10));

        handling.changePriority(anna, number, Priority.HIGH, "Meer afdelingen hebben het.", version(number));

        CustomerTicket raised = seenBy(nurse, number);
        assertThat(raised.header().priority()).isEqualTo(Priority.HIGH);
        assertThat(raised.response().due()).isEqualTo(at("2026-10-08T10:40:00+02:00"));
        assertThat(last(raised).text()).isEqualTo("Meer afdelingen hebben het.");
        assertThat(last(raised).values()).containsExactly("MEDIUM", "HIGH");
    }

    private void assertReminders(long number, String time, int expected) {
        clock.set(at(time));
        timers.runDue();
        timers.runDue();
        assertThat(kinds(seenBy(nurse, number)))
                .filteredOn(EntryKind.REMINDED::equals)
                .hasSize(expected);
    }

    private Submitted reopen(long number, String key) {
        return resolution.reopen(nurse, number, key, "Het is weer terug.", List.of(), versionFor(nurse, number));
    }

    private int version(long number) {
        return handledBy(anna, number).header().version();
    }

    private static List<EntryKind> kinds(CustomerTicket ticket) {
        return ticket.timeline().stream().map(Entry::kind).collect(toList());
    }

    private static Entry last(CustomerTicket ticket) {
        return ticket.timeline().get(ticket.timeline().size() - 1);
    }
}
