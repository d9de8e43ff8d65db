package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent to log in to the customer's production environment. */
@DomainTest
class ProductionAccessTest extends TicketStory {

    @Inject
    AccessGrants accessGrants;

    @Inject
    Resolution resolution;

    @Inject
    AccessLog accessLog;

    @Test
    void given_with_the_question_used_seen_and_taken_back() {
        long number =
                tickets.submit(nurse, question(SERIOUS, consent("2026-10-12"))).number();
        Access given = seenBy(nurse, number).access();
        assertThat(given.active()).isTrue();
        assertThat(given.purpose()).isEqualTo("Zoeken waar de regels bleven");
        assertThat(given.until()).isEqualTo(at("2026-10-12T23:59:59+02:00"));
        assertThat(given.givenBy()).isEqualTo("Verpleegkundige");
        assertThat(handledBy(anna, number).allowed()).contains(StaffStep.USE_ACCESS);

        accessGrants.use(anna, number, "Log gelezen", 11);
        Access used = seenBy(colleague, number).access();
        assertThat(used.uses()).containsExactly(new AccessUse(clock.now(), "Supportmedewerker 1", "Log gelezen", 11));

        assertThat(seenBy(colleague, number).allowed())
                .contains(CustomerStep.REVOKE_ACCESS)
                .doesNotContain(CustomerStep.GRANT_ACCESS);
        accessGrants.revoke(colleague, number);
        Access revoked = seenBy(nurse, number).access();
        assertThat(revoked.active()).isFalse();
        assertThat(revoked.revokedAt()).isEqualTo(clock.now());
        assertRefused(number);
        assertThat(seenBy(nurse, number).timeline())
                .extracting(Entry::kind)
                .containsExactly(
                        EntryKind.RECEIVED, EntryKind.ACCESS_GRANTED, EntryKind.ACCESS_USED, EntryKind.ACCESS_REVOKED);

        accessGrants.grant(nurse, number, consent("2026-10-13"));
        assertThat(seenBy(nurse, number).access().active()).isTrue();
    }

    @Test
    void it_holds_through_the_last_second_of_its_day_in_amsterdam() {
        long number =
                tickets.submit(nurse, question(SERIOUS, consent("2026-10-25"))).number();

        clock.set(at("2026-10-25T23:59:59.9+01:00"));
        accessGrants.use(anna, number, "Laatste blik", 1);
        clock.set(at("2026-10-26T00:00:00+01:00"));
        assertRefused(number);
        assertThat(seenBy(nurse, number).access().active()).isFalse();
    }

    @Test
    void a_closed_ticket_gives_no_reason_to_log_in() {
        long number =
                tickets.submit(nurse, question(SERIOUS, consent("2026-11-10"))).number();
        staffSays(anna, number, "Klaar.", Status.SOLVED);
        resolution.accept(nurse, number, versionFor(nurse, number));

        assertRefused(number);
        assertThat(seenBy(nurse, number).access().active()).isFalse();
        assertThatThrownBy(() -> accessGrants.grant(nurse, number, consent("2026-11-10")))
                .hasMessage("ticket.closed");
    }

    @Test
    void without_consent_nobody_logs_in_and_a_second_consent_waits_for_the_end_of_the_first() {
        long number = submitted();
        assertThat(seenBy(nurse, number).access()).isNull();
        assertRefused(number);
        assertThatThrownBy(() -> accessGrants.revoke(nurse, number)).hasMessage("ticket.noAccess");

        accessGrants.grant(nurse, number, consent("2026-10-12"));
        assertThatThrownBy(() -> accessGrants.grant(colleague, number, consent("2026-10-20")))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.accessActive");
    }

    @ParameterizedTest
    @CsvSource({
        "waarom, 2026-10-07, until, ticket.untilPast",
        "waarom, 2027-01-07, until, ticket.untilTooFar",
        "waarom, , until, required",
        "'  ', 2026-10-12, purpose, required"
    })
    void a_consent_needs_a_purpose_and_a_day_from_today_within_ninety_days(
            String purpose, String until, String field, String key) {
        long number = submitted();
        Consent consent = new Consent(purpose, until == null ? null : java.time.LocalDate.parse(until));

        assertThatThrownBy(() -> accessGrants.grant(nurse, number, consent)).satisfies(refused(field, key));
        assertThatThrownBy(() -> tickets.submit(nurse, question(SERIOUS, consent)))
                .satisfies(refused(field, key));
    }

    @Test
    void today_and_the_ninetieth_day_are_fine() {
        accessGrants.grant(nurse, submitted(), consent("2026-10-08"));
        accessGrants.grant(nurse, submitted(), consent("2027-01-06"));
    }

    @ParameterizedTest
    @CsvSource({"'', 5, what, required", "gekeken, 0, minutes, ticket.minutes", "gekeken, 1441, minutes, ticket.minutes"
    })
    void a_use_tells_what_was_done_and_how_long(String what, int minutes, String field, String key) {
        long number =
                tickets.submit(nurse, question(SERIOUS, consent("2026-10-12"))).number();

        assertThatThrownBy(() -> accessGrants.use(anna, number, what, minutes)).satisfies(refused(field, key));
        assertThat(seenBy(nurse, number).access().uses()).isEmpty();
    }

    @Test
    void U3_everything_that_is_wrong_is_told_at_once() {
        long number =
                tickets.submit(nurse, question(SERIOUS, consent("2026-10-12"))).number();

        assertThatThrownBy(() -> accessGrants.use(anna, number, " ", 0))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("what", "minutes"));
        assertThatThrownBy(() -> tickets.submit(
                        nurse,
                        new NewQuestion(
                                key(),
                                question(SERIOUS, null).productId(),
                                "",
                                "",
                                List.of(),
                                new PriorityAnswers(null, null, null, null),
                                new Consent("", null),
                                List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly(
                                        "subject",
                                        "explanation",
                                        "unavailable",
                                        "prescribingImpossible",
                                        "emergencyImpossible",
                                        "purpose",
                                        "until"));
    }

    private static java.util.function.Consumer<Throwable> refused(String field, String key) {
        return refusal -> {
            assertThat(refusal).isInstanceOf(InvalidInput.class).hasMessage(key);
            assertThat(((InvalidInput) refusal).field()).isEqualTo(field);
        };
    }

    private void assertRefused(long number) {
        assertThatThrownBy(() -> accessGrants.use(anna, number, "gekeken", 5))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.noAccess");
        assertThat(accessLog.about("ticket:" + number, 1))
                .allMatch(entry -> entry.action().equals("ticket.accessUsed") && entry.outcome() == Outcome.REFUSED);
    }
}
