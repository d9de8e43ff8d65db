package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of waiting: changed for what begins from then on, never for what customers were told. */
@DomainTest
class SupportTermsTest extends TicketStory {

    private static final TypedTerms QUICK = new TypedTerms("1, 2 4", "5", "1", "1");

    @Inject
    SupportTerms terms;

    @Inject
    Resolution resolution;

    @Inject
    TicketTimers timers;

    @Inject
    AccessLog accessLog;

    @Inject
    TestRules rules;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller keeper;

    @BeforeEach
    void beginAnew() {
        rules.forgetChanges();
        keeper = people.applicationAdministrator("Applicatiebeheerder");
    }

    @Test
    void they_begin_as_the_manual_has_them() {
        assertThat(terms.list(keeper))
                .containsExactly(new DatedTerms(Instant.EPOCH, new WaitingTerms(List.of(3, 7), 10, 10, 30)));
        assertThat(TypedTerms.of(newest().terms())).isEqualTo(new TypedTerms("3, 7", "10", "10", "30"));
    }

    @Test
    void a_waiting_that_began_before_keeps_its_terms_and_one_that_begins_later_has_the_new_ones() {
        long before = submitted();
        staffSays(anna, before, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        change(QUICK);
        long after = submitted();
        staffSays(anna, after, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);

        clock.set(at("2026-10-12T17:00:00+02:00"));
        timers.runDue();
        assertThat(kinds(before)).doesNotContain(EntryKind.REMINDED);
        assertThat(kinds(after)).filteredOn(EntryKind.REMINDED::equals).hasSize(2);
        assertThat(seenBy(nurse, before).waiting().answer()).isEqualTo(10);
        assertThat(seenBy(nurse, after).waiting().answer()).isEqualTo(5);

        clock.set(at("2026-10-15T17:00:00+02:00"));
        timers.runDue();
        assertThat(seenBy(nurse, before).header().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        assertThat(kinds(before)).filteredOn(EntryKind.REMINDED::equals).hasSize(1);
        assertThat(kinds(after)).filteredOn(EntryKind.REMINDED::equals).hasSize(3);
        assertThat(seenBy(nurse, after).header().status()).isEqualTo(Status.SOLVED);
        assertThat(seenBy(nurse, after).closesAt()).isEqualTo(at("2026-10-16T17:00:00+02:00"));
    }

    @Test
    void a_solution_keeps_the_closing_date_that_was_told_with_it() {
        long number = solved();
        Instant told = seenBy(nurse, number).closesAt();

        change(QUICK);

        assertThat(seenBy(nurse, number).closesAt()).isEqualTo(told).isEqualTo(at("2026-10-22T17:00:00+02:00"));
        clock.set(at("2026-10-09T17:00:00+02:00"));
        timers.runDue();
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void the_days_to_reopen_are_those_of_the_closing() {
        long before = solved();
        resolution.accept(nurse, before, versionFor(nurse, before));
        change(QUICK);
        long after = solved();
        resolution.accept(nurse, after, versionFor(nurse, after));

        clock.advance(Duration.ofDays(2));

        assertThat(reopen(before)).as("thirty days").isEqualTo(before);
        assertThat(seenBy(nurse, after).waiting().reopening()).isEqualTo(1);
        assertThat(reopen(after)).as("one day").isNotEqualTo(after);
    }

    @Test
    void without_reminders_the_customer_hears_only_of_the_end() {
        change(new TypedTerms("", "2", "10", "30"));
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);

        clock.set(at("2026-10-12T17:00:00+02:00"));
        timers.runDue();

        assertThat(kinds(number)).doesNotContain(EntryKind.REMINDED).endsWith(EntryKind.SOLVED);
    }

    @Test
    void mails_name_the_days_that_count() {
        change(new TypedTerms("", "1", "2", "14"));
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        clock.set(at("2026-10-20T09:00:00+02:00"));
        timers.runDue();
        clock.set(at("2026-10-22T17:00:00+02:00"));
        timers.runDue();
        assertThat(arguments(number, "ticket.solvedWithoutAnswer")).endsWith("|één werkdag");
        assertThat(arguments(number, "ticket.closedWithoutObjection")).endsWith("|2 werkdagen|14 dagen");

        long accepted = solved();
        resolution.accept(colleague, accepted, versionFor(colleague, accepted));
        assertThat(arguments(accepted, "ticket.closed")).endsWith("|14 dagen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3, 7   | 10  | 10 | 30  |",
                "'7, 3' | 10  | 10 | 30  | reminders terms.order",
                "'3, 3' | 10  | 10 | 30  | reminders terms.order",
                "'0, 3' | 10  | 10 | 30  | reminders terms.days",
                "3 x    | 10  | 10 | 30  | reminders terms.days",
                "3, 10  | 10  | 10 | 30  | reminders terms.reminderTooLate",
                "3, 251 | 10  | 10 | 30  | reminders terms.days",
                "3, 7   | 251 | 10 | 30  | answer terms.days",
                "3, 7   | ''  | 10 | 30  | answer required",
                "3, 7   | 10  | 0  | -1  | objection terms.days; reopening terms.days",
                "1 2 3 4 5 6 7 8 9 10 11 | 12 | 10 | 30 | reminders tooMany"
            })
    void what_cannot_be_is_refused_with_all_that_is_wrong(
            String reminders, String answer, String objection, String reopening, String problems) {
        TypedTerms typed = new TypedTerms(reminders, answer, objection, reopening);
        InvalidInput refusal =
                catchThrowableOfType(InvalidInput.class, () -> terms.change(keeper, typed, newest().knownFrom()));

        String told = refusal == null
                ? null
                : String.join(
                        "; ",
                        refusal.problems().stream()
                                .map(problem -> problem.field() + " " + problem.key())
                                .toList());
        assertThat(told).isEqualTo(problems);
    }

    @Test
    void R4_terms_that_somebody_else_changed_meanwhile_are_not_overwritten_unseen() {
        Instant seen = newest().knownFrom();
        terms.change(keeper, QUICK, seen);

        assertThatThrownBy(() -> terms.change(keeper, new TypedTerms("", "9", "9", "9"), seen))
                .isInstanceOf(Conflict.class)
                .hasMessage("changedMeanwhile");
        terms.change(keeper, QUICK, seen);
        assertThat(terms.list(keeper)).as("the same again changes nothing").hasSize(2);
    }

    @Test
    void R10_a_clock_set_back_keeps_the_order_of_changes() {
        change(QUICK);
        clock.advance(Duration.ofHours(-1));
        change(new TypedTerms("2", "3", "4", "5"));

        assertThat(newest().terms()).isEqualTo(new WaitingTerms(List.of(2), 3, 4, 5));
    }

    @Test
    void S11_only_application_administrators_may_and_attempts_are_kept() {
        assertThatThrownBy(() -> terms.list(anna)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> terms.change(anna, QUICK, Instant.EPOCH)).isInstanceOf(NotAllowed.class);
        assertThat(accessLog.by(anna.accountId(), 10))
                .extracting(AccessRecord::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED);
    }

    private void change(TypedTerms typed) {
        clock.advance(Duration.ofMinutes(1));
        terms.change(keeper, typed, newest().knownFrom());
        clock.advance(Duration.ofMinutes(1));
    }

    private DatedTerms newest() {
        return terms.list(keeper).get(0);
    }

    private long reopen(long number) {
        return resolution
                .reopen(nurse, number, key(), "Het is terug.", List.of(), versionFor(nurse, number))
                .number();
    }

    private List<EntryKind> kinds(long number) {
        return seenBy(nurse, number).timeline().stream().map(Entry::kind).toList();
    }

    private String arguments(long number, String template) {
        return (String) transaction.get(() -> entityManager
                .createNativeQuery(
                        "select array_to_string(arguments, '|') from outbox where thread = ?1 and template = ?2 limit 1")
                .setParameter(1, "ticket-" + number)
                .setParameter(2, template)
                .getSingleResult());
    }
}
