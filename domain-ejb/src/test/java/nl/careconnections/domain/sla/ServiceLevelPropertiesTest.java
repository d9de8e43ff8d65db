package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every ticket, tried on random ones; the seed makes each failure come back. */
class ServiceLevelPropertiesTest {

    private static final int MANY = 300_000;
    private static final int SOME = 20_000;
    private static final ServiceLevel LEVEL = Policies.defaultLevel();
    private static final HolidayHistory HOLIDAYS = HolidayHistory.always(Policies.PUBLIC_HOLIDAYS);

    @Test
    void received_earlier_is_never_due_later_with_the_same_pauses() {
        RandomTickets random = new RandomTickets(1);
        for (int i = 0; i < MANY; i++) {
            Instant earlier = random.receipt();
            Instant later = random.shortlyAfter(earlier);
            Priority priority = random.priority();
            List<Pause> pauses = random.pauses(later);
            assertNotLater(LEVEL, priority, earlier, later, pauses);
        }
    }

    @Test
    void received_earlier_is_never_due_later_second_by_second_at_the_edges() {
        for (LocalDate day : List.of(
                LocalDate.of(2026, 10, 8),
                LocalDate.of(2026, 10, 9),
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 12, 31))) {
            for (int hour : new int[] {0, 2, 3, 8, 17}) {
                Instant from = day.atTime(hour, 0).atZone(WorkingCalendar.ZONE).toInstant();
                for (int second = 0; second < 3600; second++) {
                    for (Priority priority : Priority.values()) {
                        Instant at = from.plusSeconds(second);
                        assertNotLater(LEVEL, priority, at, at.plusSeconds(1), List.of());
                    }
                }
            }
        }
    }

    @Test
    void received_earlier_is_never_due_later_under_other_policies_with_the_promise() {
        RandomTickets random = new RandomTickets(2);
        for (int policies = 0; policies < 20; policies++) {
            ServiceLevel level = new ServiceLevel(random.policy(), HOLIDAYS);
            for (int i = 0; i < SOME / 10; i++) {
                Instant earlier = random.receipt();
                Instant later = random.shortlyAfter(earlier);
                Priority priority = random.chance(2) ? Priority.HIGH : Priority.MEDIUM;
                assertNotLater(level, priority, earlier, later, random.pauses(later));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void agrees_with_the_rules_written_down_slowly(long seed) {
        RandomTickets random = new RandomTickets(seed);
        SlowServiceLevel slow = new SlowServiceLevel(Policies.byDefault());
        for (int i = 0; i < SOME; i++) {
            assertAgreement(LEVEL, slow, random);
        }
    }

    @Test
    void agrees_with_the_rules_written_down_slowly_under_other_policies() {
        RandomTickets random = new RandomTickets(6);
        for (int policies = 0; policies < 40; policies++) {
            Policy policy = random.policy();
            ServiceLevel level = new ServiceLevel(policy, HOLIDAYS);
            SlowServiceLevel slow = new SlowServiceLevel(policy);
            for (int i = 0; i < SOME / 40; i++) {
                assertAgreement(level, slow, random);
            }
        }
    }

    @Test
    void the_window_agrees_with_walking_second_by_second() {
        RandomTickets random = new RandomTickets(7);
        SlowServiceLevel slow = new SlowServiceLevel(Policies.byDefault());
        WorkingCalendar calendar = LEVEL.calendar();
        for (int i = 0; i < 40; i++) {
            Instant start = random.receipt();
            Instant at = start;
            long worked = 0;
            for (int second = 0; second < 100_000; second++) {
                boolean inside = slow.isInside(at);
                if (calendar.isInside(at) != inside) {
                    assertThat(calendar.isInside(at)).as("%s", at).isEqualTo(inside);
                }
                at = at.plusSeconds(1);
                worked += inside ? 1 : 0;
            }
            assertThat(calendar.between(start, at)).isEqualTo(Duration.ofSeconds(worked));
            if (worked > 0) {
                Instant reached = Instant.ofEpochSecond(calendar.advance(start.getEpochSecond(), worked));
                assertThat(reached).isBeforeOrEqualTo(at);
                assertThat(slow.afterWindowTime(start, Duration.ofSeconds(worked)))
                        .isEqualTo(reached);
            }
        }
    }

    @Test
    void another_pause_is_never_due_earlier_and_never_touches_the_response() {
        RandomTickets random = new RandomTickets(8);
        for (int i = 0; i < MANY; i++) {
            Instant received = random.receipt();
            Priority priority = random.priority();
            List<Pause> pauses = random.pauses(received);
            List<Pause> fewer = new ArrayList<>(pauses);
            if (!fewer.isEmpty()) {
                fewer.remove(fewer.size() - 1);
            }
            Targets with = LEVEL.targets(RandomTickets.events(received, priority, pauses));
            Targets without = LEVEL.targets(RandomTickets.events(received, priority, fewer));

            check(!with.repair().deadline().isBefore(without.repair().deadline()), received, priority, pauses);
            check(with.response().deadline().equals(without.response().deadline()), received, priority, pauses);
        }
    }

    @Test
    void a_raise_is_never_due_later_and_the_promise_never_passes_the_letter() {
        RandomTickets random = new RandomTickets(9);
        for (int i = 0; i < MANY; i++) {
            Instant received = random.receipt();
            Priority before = random.chance(2) ? Priority.LOW : Priority.MEDIUM;
            Instant raised = random.shortlyAfter(received);
            List<ClockEvent> events = new ArrayList<>(List.of(new ClockEvent.Received(received, before)));
            Targets unchanged = LEVEL.targets(events);
            events.add(new ClockEvent.PrioritySet(raised, Priority.HIGH));
            Targets changed = LEVEL.targets(events);

            for (Metric metric : Metric.values()) {
                Target target = changed.of(metric);
                check(!target.deadline().isAfter(unchanged.of(metric).deadline()), received, before, List.of());
                check(!target.deadline().isAfter(target.byTheLetter()), received, before, List.of());
                check(target.deadline().isAfter(target.reasoning().startedAt()), received, before, List.of());
            }
        }
    }

    @Test
    void shares_of_the_time_come_in_order_and_end_at_the_deadline() {
        RandomTickets random = new RandomTickets(10);
        for (int i = 0; i < MANY / 3; i++) {
            Instant received = random.receipt();
            Priority priority = random.priority();
            List<Pause> pauses = random.pauses(received);
            Target repair = LEVEL.targets(RandomTickets.events(received, priority, pauses))
                    .repair();

            Instant soon = repair.instantAt(75);
            check(!soon.isBefore(repair.instantAt(25)), received, priority, pauses);
            check(!repair.deadline().isBefore(soon), received, priority, pauses);
            check(repair.instantAt(100).equals(repair.deadline()), received, priority, pauses);
        }
    }

    @Test
    void deadlines_are_whole_seconds_whatever_the_receipt() {
        RandomTickets random = new RandomTickets(11);
        for (int i = 0; i < SOME; i++) {
            Instant received = random.receipt();
            Priority priority = random.priority();
            Targets whole = LEVEL.targets(List.of(new ClockEvent.Received(received, priority)));
            Targets fraction =
                    LEVEL.targets(List.of(new ClockEvent.Received(received.plusNanos(999_999_999), priority)));
            check(whole.repair().deadline().equals(fraction.repair().deadline()), received, priority, List.of());
            check(whole.response().deadline().equals(fraction.response().deadline()), received, priority, List.of());
        }
    }

    private static void assertNotLater(
            ServiceLevel level, Priority priority, Instant earlier, Instant later, List<Pause> pauses) {
        Targets first = level.targets(RandomTickets.events(earlier, priority, pauses));
        Targets second = level.targets(RandomTickets.events(later, priority, pauses));
        for (Metric metric : Metric.values()) {
            if (first.of(metric).deadline().isAfter(second.of(metric).deadline())) {
                assertThat(first.of(metric).deadline())
                        .as("%s %s received %s instead of %s with %s", priority, metric, earlier, later, pauses)
                        .isBeforeOrEqualTo(second.of(metric).deadline());
            }
        }
    }

    private static void assertAgreement(ServiceLevel level, SlowServiceLevel slow, RandomTickets random) {
        Instant received = random.receipt();
        Priority priority = random.priority();
        List<Pause> pauses = random.pauses(received);
        Targets targets = level.targets(RandomTickets.events(received, priority, pauses));
        for (Metric metric : Metric.values()) {
            assertThat(targets.of(metric).deadline())
                    .as("%s %s received %s with %s", priority, metric, received, pauses)
                    .isEqualTo(slow.deadline(priority, metric, received, pauses));
        }
    }

    /** An assertion object for each of a million cases would cost more than the cases. */
    private static void check(boolean holds, Instant received, Priority priority, List<Pause> pauses) {
        if (!holds) {
            throw new AssertionError(priority + " received " + received + " with " + pauses);
        }
    }
}
