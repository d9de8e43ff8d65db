package nl.careconnections.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Policies;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Target;
import org.junit.jupiter.api.Test;

/** Which levels are reached, by targets that the default policy gives. */
class LadderTest {

    private static final Level SOON = level(1, 75, null);
    private static final Level LATE = level(2, 100, null);
    private static final Level AGAIN = new Level(
            3,
            100,
            30,
            Set.of(Metric.RESPONSE, Metric.REPAIR),
            List.of(new Recipient(Priority.HIGH, RecipientKind.DIRECTORS, true)),
            Instant.EPOCH);
    private static final Ladder LADDER = new Ladder(List.of(AGAIN, LATE, SOON));

    @Test
    void low_repair_passes_three_quarters_and_the_breach_at_the_agreed_seconds() {
        Target repair = repair(received(Priority.LOW, "2026-10-08T10:00:00+02:00"));

        assertThat(due(repair, "2026-10-14T13:07:29+02:00")).isEmpty();
        assertThat(due(repair, "2026-10-14T13:07:30+02:00")).containsExactly("1:0@2026-10-14T11:07:30Z");
        assertThat(due(repair, "2026-10-20T09:00:00+02:00"))
                .containsExactly("1:0@2026-10-14T11:07:30Z", "2:0@2026-10-15T15:00:00Z");
        assertThat(LADDER.next(repair, fresh())).contains(at("2026-10-14T13:07:30+02:00"));
        assertThat(LADDER.next(repair, after(new Fired(Metric.REPAIR, 1, 0))))
                .contains(at("2026-10-15T17:00:00+02:00"));
        assertThat(LADDER.next(repair, after(new Fired(Metric.REPAIR, 1, 0), new Fired(Metric.REPAIR, 2, 0))))
                .isEmpty();
    }

    @Test
    void after_downtime_levels_fire_once_each_in_order_and_of_missed_repeats_only_the_last() {
        Target response = response(received(Priority.HIGH, "2026-10-08T10:00:00+02:00"));

        assertThat(due(response, "2026-10-08T12:05:00+02:00"))
                .containsExactly("1:0@2026-10-08T08:22:30Z", "2:0@2026-10-08T08:30:00Z", "3:3@2026-10-08T10:00:00Z");
        Cycle told = after(
                new Fired(Metric.RESPONSE, 1, 0), new Fired(Metric.RESPONSE, 2, 0), new Fired(Metric.RESPONSE, 3, 3));
        assertThat(LADDER.reached(response, told, at("2026-10-08T12:29:59+02:00")))
                .isEmpty();
        assertThat(LADDER.next(response, told)).contains(at("2026-10-08T12:30:00+02:00"));
        assertThat(LADDER.reached(response, told, at("2026-10-08T12:30:00+02:00")))
                .extracting(Step::round)
                .containsExactly(4);
    }

    @Test
    void only_high_is_told_again() {
        Target response = response(received(Priority.MEDIUM, "2026-10-08T10:00:00+02:00"));

        assertThat(due(response, "2026-10-09T10:00:00+02:00"))
                .containsExactly("1:0@2026-10-08T08:45:00Z", "2:0@2026-10-08T09:00:00Z");
    }

    @Test
    void nothing_is_reached_while_the_ticket_waits_and_the_rest_comes_later() {
        List<ClockEvent> events = new ArrayList<>(received(Priority.MEDIUM, "2026-10-08T10:00:00+02:00"));
        events.add(new ClockEvent.Waiting(at("2026-10-08T15:00:00+02:00")));
        assertThat(due(repair(events), "2026-10-12T10:00:00+02:00")).isEmpty();
        assertThat(LADDER.next(repair(events), fresh())).isEmpty();

        events.add(new ClockEvent.Resumed(at("2026-10-09T10:00:00+02:00")));
        assertThat(LADDER.next(repair(events), fresh())).contains(at("2026-10-09T11:00:00+02:00"));
        assertThat(due(repair(events), "2026-10-09T14:00:00+02:00"))
                .containsExactly("1:0@2026-10-09T09:00:00Z", "2:0@2026-10-09T11:00:00Z");
    }

    @Test
    void a_breach_is_told_although_the_customer_was_asked_a_second_later() {
        List<ClockEvent> events = new ArrayList<>(received(Priority.HIGH, "2026-10-08T10:00:00+02:00"));
        events.add(new ClockEvent.Waiting(at("2026-10-08T12:00:01+02:00")));

        assertThat(due(repair(events), "2026-10-08T12:00:10+02:00"))
                .containsExactly("1:0@2026-10-08T09:30:00Z", "2:0@2026-10-08T10:00:00Z");
        assertThat(due(repair(events), "2026-10-08T14:00:00+02:00")).noneMatch(step -> step.startsWith("3:"));
        events.add(new ClockEvent.Resumed(at("2026-10-08T13:45:00+02:00")));
        assertThat(due(repair(events), "2026-10-08T13:59:00+02:00")).noneMatch(step -> step.startsWith("3:"));
        assertThat(due(repair(events), "2026-10-08T14:00:00+02:00")).contains("3:4@2026-10-08T12:00:00Z");
    }

    @Test
    void a_target_met_in_its_last_second_is_no_breach_and_one_met_late_is() {
        List<ClockEvent> onTime = new ArrayList<>(received(Priority.HIGH, "2026-10-08T10:00:00+02:00"));
        onTime.add(new ClockEvent.Responded(at("2026-10-08T10:30:00+02:00")));
        List<ClockEvent> late = new ArrayList<>(received(Priority.HIGH, "2026-10-08T10:00:00+02:00"));
        late.add(new ClockEvent.Responded(at("2026-10-08T10:30:01+02:00")));

        assertThat(due(response(onTime), "2026-10-08T11:30:00+02:00")).containsExactly("1:0@2026-10-08T08:22:30Z");
        assertThat(due(response(late), "2026-10-08T11:30:00+02:00"))
                .containsExactly("1:0@2026-10-08T08:22:30Z", "2:0@2026-10-08T08:30:00Z");
        assertThat(LADDER.next(
                        response(late), after(new Fired(Metric.RESPONSE, 1, 0), new Fired(Metric.RESPONSE, 2, 0))))
                .isEmpty();
    }

    @Test
    void a_level_does_not_fire_for_moments_before_it_was_there() {
        Level added = new Level(
                9,
                50,
                null,
                Set.of(Metric.REPAIR),
                List.of(new Recipient(Priority.LOW, RecipientKind.TEAM, false)),
                at("2026-10-14T09:00:00+02:00"));
        Target before = repair(received(Priority.LOW, "2026-10-08T10:00:00+02:00"));
        Target later = repair(received(Priority.LOW, "2026-10-12T10:00:00+02:00"));
        Ladder ladder = new Ladder(List.of(added));

        assertThat(ladder.reached(before, fresh(), at("2026-10-20T10:00:00+02:00")))
                .isEmpty();
        assertThat(ladder.next(before, fresh())).isEmpty();
        assertThat(ladder.reached(later, fresh(), at("2026-10-20T10:00:00+02:00")))
                .hasSize(1);
    }

    @Test
    void repeats_of_a_time_before_the_present_cycle_are_not_made_up_for() {
        Target response = response(received(Priority.HIGH, "2026-10-08T10:00:00+02:00"));
        Cycle reopened = new Cycle(at("2026-10-08T12:45:00+02:00"), List.of());

        assertThat(LADDER.reached(response, reopened, at("2026-10-08T12:50:00+02:00")))
                .extracting(step -> step.level().id())
                .containsExactly(1L, 2L);
        assertThat(LADDER.next(
                        response,
                        new Cycle(
                                reopened.since(),
                                List.of(new Fired(Metric.RESPONSE, 1, 0), new Fired(Metric.RESPONSE, 2, 0)))))
                .contains(at("2026-10-08T13:00:00+02:00"));
    }

    /** However often and whenever somebody looks, each level fires at most once, in order, and none before its time. */
    @Test
    void R3_looking_at_random_moments_fires_the_same_levels_once_each() {
        Random random = new Random(20261008);
        for (int round = 0; round < 2_000; round++) {
            Priority priority = Priority.values()[random.nextInt(3)];
            Instant receipt = at("2026-01-01T00:00:00+01:00").plusSeconds(random.nextInt(365 * 86_400));
            Target target = repair(List.of(new ClockEvent.Received(receipt, priority)));
            Instant end = target.deadline().plusSeconds(3_600);
            List<Fired> fired = new ArrayList<>();
            List<Instant> order = new ArrayList<>();
            Instant now = receipt;
            while (now.isBefore(end)) {
                for (Step step : LADDER.reached(target, new Cycle(receipt, fired), now)) {
                    assertThat(step.due()).isBeforeOrEqualTo(now);
                    fired.add(new Fired(step.metric(), step.level().id(), step.round()));
                    order.add(step.due());
                }
                now = now.plusSeconds(1 + random.nextInt(50_000));
            }
            LADDER.reached(target, new Cycle(receipt, fired), end)
                    .forEach(step ->
                            fired.add(new Fired(step.metric(), step.level().id(), step.round())));

            assertThat(order).isSorted();
            assertThat(fired).doesNotHaveDuplicates();
            assertThat(fired).extracting(Fired::levelId).contains(1L, 2L);
        }
    }

    private static Level level(long id, int percent, Integer repeat) {
        List<Recipient> everybody = List.of(
                new Recipient(Priority.HIGH, RecipientKind.ASSIGNEE, false),
                new Recipient(Priority.MEDIUM, RecipientKind.ASSIGNEE, false),
                new Recipient(Priority.LOW, RecipientKind.ASSIGNEE, false));
        return new Level(id, percent, repeat, Set.of(Metric.RESPONSE, Metric.REPAIR), everybody, Instant.EPOCH);
    }

    private static List<ClockEvent> received(Priority priority, String time) {
        return List.of(new ClockEvent.Received(at(time), priority));
    }

    private static Target response(List<ClockEvent> events) {
        return Policies.defaultLevel().targets(events).response();
    }

    private static Target repair(List<ClockEvent> events) {
        return Policies.defaultLevel().targets(events).repair();
    }

    private static List<String> due(Target target, String now) {
        return LADDER.reached(target, fresh(), at(now)).stream()
                .map(step -> step.level().id() + ":" + step.round() + "@" + step.due())
                .toList();
    }

    private static Cycle fresh() {
        return after();
    }

    private static Cycle after(Fired... fired) {
        return new Cycle(Instant.EPOCH, List.of(fired));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
