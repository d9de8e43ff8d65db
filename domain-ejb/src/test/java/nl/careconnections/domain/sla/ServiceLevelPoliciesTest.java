package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.testing.TestRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class ServiceLevelPoliciesTest {

    private static final Instant THURSDAY_TEN = Instant.parse("2026-10-08T08:00:00Z");

    @Inject
    ServiceLevelPolicies policies;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    AccessLog accessLog;

    @Inject
    TestPeople people;

    @Inject
    TestRules rules;

    @Inject
    TestClock clock;

    private Caller keeper;

    @BeforeEach
    void beginAnew() {
        rules.forgetChanges();
        clock.set(THURSDAY_TEN);
        keeper = people.applicationAdministrator("Applicatiebeheerder");
    }

    @Test
    void a_new_policy_starts_as_a_copy_of_the_one_in_force_and_holds_from_its_day_on() {
        TypedPolicy copy = policies.copyOfCurrent(keeper);
        assertThat(copy.effectiveFrom()).isEmpty();
        assertThat(copy.windowFrom()).isEqualTo("08:30");
        assertThat(copy.envelope()).containsExactlyInAnyOrder(Priority.values());
        assertThat(copy.cells())
                .hasSize(12)
                .contains(
                        new TypedCell(Priority.HIGH, Metric.RESPONSE, Regime.INSIDE, "30", AmountUnit.MINUTES),
                        new TypedCell(Priority.MEDIUM, Metric.REPAIR, Regime.INSIDE, "8", AmountUnit.WINDOW_HOURS),
                        new TypedCell(Priority.LOW, Metric.RESPONSE, Regime.INSIDE, "0", AmountUnit.WORKING_DAYS));

        policies.plan(keeper, from("2026-10-12", "45"));

        assertThat(due("2026-10-11T23:59:59+02:00")).isEqualTo(at("2026-10-12T01:59:59+02:00"));
        assertThat(due("2026-10-12T10:00:00+02:00")).isEqualTo(at("2026-10-12T10:45:00+02:00"));
    }

    @Test
    void policies_are_past_in_force_or_planned_by_the_local_day() {
        policies.plan(keeper, from("2026-10-08", "20"));
        policies.plan(keeper, from("2026-10-10", "10"));

        assertThat(policies.list(keeper))
                .extracting(policy -> policy.policy().effectiveFrom() + " " + policy.state() + " " + policy.until())
                .containsExactly(
                        "2026-10-10 PLANNED null", "2026-10-08 IN_FORCE 2026-10-09", "1970-01-01 PAST 2026-10-07");

        clock.set(at("2026-10-10T00:00:00+02:00"));
        assertThat(policies.list(keeper))
                .extracting(DatedPolicy::state)
                .containsExactly(DatedPolicy.State.IN_FORCE, DatedPolicy.State.PAST, DatedPolicy.State.PAST);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
        List<TypedCell> cells = new ArrayList<>(policies.copyOfCurrent(keeper).cells());
        cells.set(0, new TypedCell(Priority.HIGH, Metric.RESPONSE, Regime.INSIDE, "0", AmountUnit.MINUTES));
        cells.set(1, new TypedCell(Priority.HIGH, Metric.RESPONSE, Regime.OUTSIDE, "twee", AmountUnit.HOURS));
        cells.set(2, new TypedCell(Priority.HIGH, Metric.REPAIR, Regime.INSIDE, "2", null));
        cells.set(9, new TypedCell(Priority.LOW, Metric.RESPONSE, Regime.OUTSIDE, "0", AmountUnit.WORKING_DAYS));
        cells.set(10, new TypedCell(Priority.LOW, Metric.REPAIR, Regime.INSIDE, "501", AmountUnit.WORKING_DAYS));
        cells.remove(11);
        TypedPolicy wrong =
                new TypedPolicy(key(), "2026-10-07", "17:00", "08:30", cells, EnumSet.allOf(Priority.class));

        assertThat(problems(wrong))
                .containsExactly(
                        "effectiveFrom sla.past []",
                        "windowUntil sla.windowBackwards []",
                        "HIGH_RESPONSE_INSIDE sla.amount [1, 1054080]",
                        "HIGH_RESPONSE_OUTSIDE sla.amount [1, 17568]",
                        "HIGH_REPAIR_INSIDE required []",
                        "LOW_RESPONSE_OUTSIDE sla.amount [1, 500]",
                        "LOW_REPAIR_INSIDE sla.amount [0, 500]",
                        "LOW_REPAIR_OUTSIDE required []");
        assertThatThrownBy(() -> policies.tryOut(keeper, wrong)).isInstanceOf(InvalidInput.class);
        assertThat(policies.list(keeper)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "morgen", "2026-02-30", "2100-01-01"})
    void a_day_that_is_none_is_refused(String day) {
        assertThat(problems(from(day, "30"))).singleElement().asString().startsWith("effectiveFrom ");
    }

    @Test
    void hours_that_are_none_are_refused_and_a_window_too_short_for_its_rows() {
        TypedPolicy copy = from("2026-10-12", "30");

        assertThat(problems(withWindow(copy, "8.3o", "")))
                .contains("windowFrom sla.time []", "windowUntil required []");
        assertThat(problems(withWindow(copy, "9:00", "9.01"))).isEmpty();
        List<TypedCell> cells = new ArrayList<>(copy.cells());
        cells.set(6, new TypedCell(Priority.MEDIUM, Metric.REPAIR, Regime.INSIDE, "9", AmountUnit.WINDOW_HOURS));
        TypedPolicy long9 = new TypedPolicy(key(), "2026-10-13", "9:00", "9:01", cells, copy.envelope());
        assertThat(problems(long9)).containsExactly("MEDIUM_REPAIR_INSIDE sla.amount [1, 8]");
    }

    @Test
    void a_day_on_which_another_policy_begins_is_taken_until_that_one_is_withdrawn() {
        long planned = policies.plan(keeper, from("2026-11-16", "20"));
        assertThat(problems(from("2026-11-16", "25"))).containsExactly("effectiveFrom sla.dateTaken []");

        policies.withdraw(keeper, planned);
        policies.withdraw(keeper, planned);
        policies.plan(keeper, from("2026-11-16", "25"));

        assertThat(due("2026-11-16T10:00:00+01:00")).isEqualTo(at("2026-11-16T10:25:00+01:00"));
        assertThat(accessLog.about("sla:policy:2026-11-16", 10))
                .extracting(AccessRecord::action)
                .containsExactly("sla.policyPlanned", "sla.policyWithdrawn", "sla.policyPlanned");
    }

    @Test
    void a_policy_in_force_is_never_withdrawn() {
        long today = policies.plan(keeper, from("2026-10-08", "20"));
        long tomorrow = policies.plan(keeper, from("2026-10-09", "10"));

        assertThatThrownBy(() -> policies.withdraw(keeper, today))
                .isInstanceOf(Conflict.class)
                .hasMessage("sla.inForce");
        clock.set(at("2026-10-09T00:00:00+02:00"));
        assertThatThrownBy(() -> policies.withdraw(keeper, tomorrow)).hasMessage("sla.inForce");
        assertThatThrownBy(() -> policies.withdraw(keeper, 999_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void R4_the_same_form_sent_twice_makes_one_policy() {
        TypedPolicy typed = from("2026-10-12", "20");

        assertThat(policies.plan(keeper, typed)).isEqualTo(policies.plan(keeper, typed));
        assertThat(policies.list(keeper)).hasSize(2);
    }

    @Test
    void R4_of_two_at_once_for_one_day_one_is_told_that_it_is_taken() throws InterruptedException {
        List<Supplier<Long>> both = List.of(
                () -> policies.plan(keeper, from("2026-10-12", "20")),
                () -> policies.plan(keeper, from("2026-10-12", "25")));

        List<Object> results = AtOnce.run(both);

        assertThat(results).hasAtLeastOneElementOfType(Long.class).hasAtLeastOneElementOfType(InvalidInput.class);
        assertThat(policies.list(keeper)).hasSize(2);
    }

    @Test
    void a_priority_that_is_slower_than_a_less_urgent_one_is_pointed_out_but_not_refused() {
        assertThat(policies.tryOut(keeper, from("2026-10-12", "30")).slower()).isEmpty();

        assertThat(policies.tryOut(keeper, from("2026-10-12", "90")).slower())
                .containsExactly(new SlowerCell(Priority.HIGH, Priority.MEDIUM, Metric.RESPONSE, Regime.INSIDE));
        policies.plan(keeper, from("2026-10-12", "90"));
    }

    @Test
    void R10_a_clock_set_back_does_not_make_a_change_known_before_an_earlier_one() {
        policies.plan(keeper, from("2026-10-20", "20"));
        clock.set(THURSDAY_TEN.minus(Duration.ofHours(1)));
        policies.plan(keeper, from("2026-10-08", "10"));

        Targets targets = serviceLevels.targetsOf(List.of(new ClockEvent.Received(THURSDAY_TEN, Priority.HIGH)));
        assertThat(targets.response().deadline()).isEqualTo(THURSDAY_TEN.plus(Duration.ofMinutes(10)));
    }

    @Test
    void S11_only_application_administrators_may_and_attempts_are_kept() {
        Caller support = people.support("Supportmedewerker");
        Caller customer = people.administrator(people.organisation("Zorg " + key()), "Beheerder");
        TypedPolicy typed = from("2026-10-12", "20");

        for (Caller other : List.of(support, customer)) {
            assertThatThrownBy(() -> policies.list(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> policies.copyOfCurrent(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> policies.tryOut(other, typed)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> policies.plan(other, typed)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> policies.withdraw(other, 1)).isInstanceOf(NotAllowed.class);
            assertThat(accessLog.by(other.accountId(), 10))
                    .hasSize(5)
                    .extracting(AccessRecord::outcome)
                    .containsOnly(Outcome.REFUSED);
        }
    }

    private List<String> problems(TypedPolicy typed) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> policies.plan(keeper, typed));
        return refusal == null
                ? List.of()
                : refusal.problems().stream()
                        .map(ServiceLevelPoliciesTest::inWords)
                        .toList();
    }

    private static String inWords(InvalidInput problem) {
        return problem.field() + " " + problem.key() + " " + List.of(problem.arguments());
    }

    /** The policy in force with another first response to urgent tickets in the window. */
    private TypedPolicy from(String day, String minutes) {
        TypedPolicy copy = policies.copyOfCurrent(keeper);
        List<TypedCell> cells = new ArrayList<>(copy.cells());
        cells.set(0, new TypedCell(Priority.HIGH, Metric.RESPONSE, Regime.INSIDE, minutes, AmountUnit.MINUTES));
        return new TypedPolicy(key(), day, copy.windowFrom(), copy.windowUntil(), cells, copy.envelope());
    }

    private static TypedPolicy withWindow(TypedPolicy policy, String from, String until) {
        List<TypedCell> shorter = policy.cells().stream()
                .map(cell -> cell.unit() == AmountUnit.WINDOW_HOURS
                        ? new TypedCell(cell.priority(), cell.metric(), cell.regime(), "1", AmountUnit.WINDOW_MINUTES)
                        : cell)
                .toList();
        return new TypedPolicy(key(), policy.effectiveFrom(), from, until, shorter, policy.envelope());
    }

    private Instant due(String receivedAt) {
        return serviceLevels
                .targetsOf(List.of(new ClockEvent.Received(at(receivedAt), Priority.HIGH)))
                .response()
                .deadline();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
