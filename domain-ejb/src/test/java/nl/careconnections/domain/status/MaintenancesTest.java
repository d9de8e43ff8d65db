package nl.careconnections.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maintenance that keeps its own appointments (issue: status page, "planned maintenance with its own life cycle"). */
@DomainTest
class MaintenancesTest {

    private static final Duration WINDOW = Duration.ofHours(2);

    @Inject
    Maintenances maintenances;

    @Inject
    Incidents incidents;

    @Inject
    Components components;

    @Inject
    StatusDesk desk;

    @Inject
    CurrentBoard board;

    @Inject
    AccessLog accessLog;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    private Author publisher;
    private String component;
    private Instant from;

    @BeforeEach
    void a_component_to_maintain() {
        publisher = Author.of(people.publisher("Publicist"));
        component = components.add(
                publisher,
                UUID.randomUUID().toString(),
                new NewComponent(new Words("Web en app", "Web and app"), Words.NONE, null, false));
        from = clock.now().plus(Duration.ofDays(2));
    }

    @Test
    void it_begins_and_ends_by_itself() {
        String code = plan(Repeats.NEVER, null);
        assertThat(shown(code).phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);

        goOnAt(from);
        assertThat(shown(code).phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(status()).isEqualTo(ComponentStatus.UNDER_MAINTENANCE);

        goOnAt(from.plus(WINDOW));
        assertThat(shown(code).phase()).isEqualTo(Phase.COMPLETED);
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(shown(code).updates()).hasSize(3);
    }

    @Test
    void R3_after_a_time_without_timers_it_begins_and_ends_in_order() {
        String code = plan(Repeats.NEVER, null);

        goOnAt(from.plus(WINDOW).plus(Duration.ofHours(5)));

        assertThat(shown(code).updates())
                .extracting(Board.Update::phase)
                .containsExactly(Phase.COMPLETED, Phase.IN_PROGRESS, Phase.SCHEDULED);
        assertThat(maintenances.due()).doesNotContain(code);
    }

    @Test
    void subscribers_are_reminded_once() {
        String code = plan(Repeats.NEVER, 24);

        goOnAt(from.minus(Duration.ofHours(25)));
        assertThat(shown(code).updates()).hasSize(1);
        goOnAt(from.minus(Duration.ofHours(24)));
        goOnAt(from.minus(Duration.ofHours(23)));

        assertThat(shown(code).updates())
                .extracting(Board.Update::phase)
                .containsExactly(Phase.SCHEDULED, Phase.SCHEDULED);
    }

    @Test
    void who_is_just_told_is_not_reminded_at_once() {
        String planned = plan(Repeats.NEVER, 72);
        goOnAt(clock.now().plusSeconds(5));
        assertThat(shown(planned).updates()).hasSize(1);

        String moved = plan(Repeats.NEVER, 24);
        Instant sooner = clock.now().plus(Duration.ofHours(3));
        maintenances.move(publisher, moved, sooner, sooner.plus(WINDOW), words("Vandaag al"), version(moved));
        goOnAt(clock.now().plusSeconds(5));
        assertThat(shown(moved).updates()).hasSize(2);
    }

    @Test
    void who_was_not_told_of_a_plan_is_reminded_of_it_all_the_same() {
        NewMaintenance told = maintenance(from, from.plus(WINDOW), Repeats.NEVER, 72, true);
        NewMaintenance quiet = new NewMaintenance(
                told.title(),
                told.text(),
                told.works(),
                told.workaround(),
                told.from(),
                told.until(),
                true,
                true,
                72,
                Repeats.NEVER,
                told.components(),
                false);
        String code = maintenances.plan(publisher, key(), quiet);

        goOnAt(clock.now().plusSeconds(5));

        assertThat(shown(code).updates()).hasSize(2);
    }

    @Test
    void moved_it_keeps_its_code_and_counts_the_move() {
        String code = plan(Repeats.NEVER, 24);
        Instant later = from.plus(Duration.ofDays(7));

        maintenances.move(publisher, code, later, later.plus(WINDOW), words("Een week later"), version(code));

        assertThat(shown(code).sequence()).isEqualTo(1);
        assertThat(shown(code).scheduledFrom()).isEqualTo(later);
        goOnAt(from);
        assertThat(shown(code).phase()).isEqualTo(Phase.SCHEDULED);
        goOnAt(later);
        assertThat(shown(code).phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void called_off_it_never_begins() {
        String code = plan(Repeats.WEEKLY, null);

        maintenances.cancel(publisher, code, words("Gaat niet door"), version(code));

        goOnAt(from.plus(Duration.ofDays(8)));
        assertThat(shown(code).isOver()).isTrue();
        assertThat(shown(code).cancelled()).isTrue();
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(series()).hasSize(1);
    }

    @Test
    void begun_it_is_neither_moved_nor_called_off() {
        String code = plan(Repeats.NEVER, null);
        goOnAt(from);
        Instant later = clock.now().plus(Duration.ofDays(1));

        assertThatThrownBy(() ->
                        maintenances.move(publisher, code, later, later.plus(WINDOW), words("Later"), version(code)))
                .isInstanceOf(Conflict.class)
                .hasMessage("status.begun");
        assertThatThrownBy(() -> maintenances.cancel(publisher, code, words("Toch niet"), version(code)))
                .hasMessage("status.begun");
    }

    @Test
    void what_takes_longer_ends_later_and_calendars_hear_of_it() {
        String code = plan(Repeats.NEVER, null);
        goOnAt(from);
        Instant later = from.plus(WINDOW).plus(Duration.ofHours(1));

        maintenances.extend(publisher, code, later, words("Een uur langer"), version(code));

        assertThat(shown(code).scheduledUntil()).isEqualTo(later);
        assertThat(shown(code).sequence()).isEqualTo(1);
        assertThat(shown(code).startedAt()).isEqualTo(from);
        goOnAt(from.plus(WINDOW));
        assertThat(shown(code).phase()).isEqualTo(Phase.IN_PROGRESS);
        goOnAt(later);
        assertThat(shown(code).phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void only_what_goes_on_ends_later_and_only_at_a_time_to_come() {
        String code = plan(Repeats.NEVER, null);
        Instant later = from.plus(WINDOW).plus(Duration.ofHours(1));
        assertThatThrownBy(() -> maintenances.extend(publisher, code, later, words("Langer"), version(code)))
                .isInstanceOf(Conflict.class)
                .hasMessage("status.notBegun");

        goOnAt(from);
        int seen = version(code);
        for (Instant wrong : List.of(from, from.minusSeconds(60))) {
            assertThatThrownBy(() -> maintenances.extend(publisher, code, wrong, words("Korter"), seen))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("status.untilBeforeFrom");
        }
        assertThatThrownBy(() -> maintenances.extend(
                        publisher, code, from.plus(Duration.ofDays(15)), words("Veel langer"), seen))
                .hasMessage("status.tooLong");
        assertThatThrownBy(() -> maintenances.extend(publisher, code, later, words("Langer"), seen - 1))
                .hasMessage("status.changedMeanwhile");

        goOnAt(from.plus(WINDOW));
        assertThatThrownBy(() -> maintenances.extend(
                        publisher, code, clock.now().plusSeconds(60), words("Langer"), version(code)))
                .hasMessage("status.overAlready");
    }

    @Test
    void a_series_plans_its_next_one_when_it_begins() {
        String code = plan(Repeats.WEEKLY, null);

        goOnAt(from);
        int written = accessLog.about("status:" + code, 50).size();
        maintenances.goOn(code);

        assertThat(accessLog.about("status:" + code, 50)).hasSize(written);
        assertThat(series()).hasSize(2);
        Board.Story next = series().get(0);
        assertThat(next.scheduledFrom().atZone(WorkingCalendar.ZONE).toLocalDateTime())
                .isEqualTo(from.atZone(WorkingCalendar.ZONE).toLocalDateTime().plusWeeks(1));
        assertThat(next.updates().get(0).notified()).isFalse();
    }

    @Test
    void a_series_goes_on_when_somebody_begins_one_by_hand() {
        String code =
                maintenances.plan(publisher, key(), maintenance(from, from.plus(WINDOW), Repeats.WEEKLY, null, false));
        clock.set(from);

        incidents.update(publisher, code, NewUpdate.of(Phase.IN_PROGRESS, words("Begonnen")), version(code));
        incidents.update(publisher, code, NewUpdate.of(Phase.IN_PROGRESS, words("Halverwege")), version(code));

        assertThat(series()).hasSize(2);
        assertThat(series().get(0).scheduledFrom().atZone(WorkingCalendar.ZONE).toLocalDateTime())
                .isEqualTo(from.atZone(WorkingCalendar.ZONE).toLocalDateTime().plusWeeks(1));
    }

    @Test
    void R3_after_a_long_time_without_timers_a_series_goes_on_with_what_is_still_to_come() {
        String code = plan(Repeats.WEEKLY, null);

        goOnAt(from.plus(Duration.ofDays(15)));

        assertThat(shown(code).isOver()).isTrue();
        assertThat(series()).hasSize(2);
        assertThat(series().get(0).scheduledFrom().atZone(WorkingCalendar.ZONE).toLocalDateTime())
                .isEqualTo(from.atZone(WorkingCalendar.ZONE).toLocalDateTime().plusWeeks(3));
    }

    @Test
    void R10_a_series_in_the_hour_that_summer_time_skips_comes_back_to_its_time() {
        clock.set(local("2027-03-14T12:00"));
        from = local("2027-03-21T02:30");
        plan(Repeats.WEEKLY, null);

        goOnAt(from);
        assertThat(series().get(0).scheduledFrom()).isEqualTo(local("2027-03-28T03:30"));
        goOnAt(local("2027-03-28T03:30"));

        assertThat(series().get(0).scheduledFrom()).isEqualTo(local("2027-04-04T02:30"));
    }

    @Test
    void the_last_of_a_series_has_no_next() {
        String code = plan(Repeats.WEEKLY, null);

        maintenances.endSeries(publisher, code, version(code));
        goOnAt(from);

        assertThat(series()).hasSize(1);
    }

    @Test
    void somebody_may_say_that_it_takes_longer_than_planned() {
        String code = plan(false);
        goOnAt(from);
        incidents.update(publisher, code, NewUpdate.of(Phase.IN_PROGRESS, words("Begonnen")), version(code));
        assertThat(status()).isEqualTo(ComponentStatus.UNDER_MAINTENANCE);

        goOnAt(from.plus(WINDOW).plus(Duration.ofHours(1)));
        assertThat(shown(code).phase()).isEqualTo(Phase.IN_PROGRESS);

        incidents.update(publisher, code, NewUpdate.of(Phase.COMPLETED, words("Klaar")), version(code));
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
    }

    @Test
    void R10_repeats_keep_the_time_on_the_clock() {
        Instant october = local("2026-10-22T22:00");

        assertThat(Repeats.WEEKLY.after(october)).contains(local("2026-10-29T22:00"));
        assertThat(Repeats.MONTHLY.after(october)).contains(local("2026-11-26T22:00"));
        assertThat(Repeats.MONTHLY.after(local("2026-10-29T22:00"))).contains(local("2026-11-26T22:00"));
        assertThat(Repeats.NEVER.after(october)).isEmpty();
    }

    @Test
    void a_series_on_the_fifth_comes_back_to_it_after_a_month_of_four() {
        clock.set(local("2027-07-15T12:00"));
        from = local("2027-07-29T22:00");
        plan(Repeats.MONTHLY, null);

        for (String next : List.of("2027-08-26T22:00", "2027-09-30T22:00", "2027-10-28T22:00")) {
            goOnAt(series().get(0).scheduledFrom());
            assertThat(series().get(0).scheduledFrom()).isEqualTo(local(next));
        }
    }

    @Test
    void a_series_of_which_one_was_moved_to_another_hour_stays_on_the_fifth() {
        clock.set(local("2027-07-15T12:00"));
        from = local("2027-07-29T22:00");
        plan(Repeats.MONTHLY, null);
        goOnAt(from);
        String next = series().get(0).code();
        Instant later = local("2027-08-26T23:00");

        maintenances.move(publisher, next, later, later.plus(WINDOW), words("Een uur later"), version(next));
        goOnAt(later);

        assertThat(series().get(0).scheduledFrom()).isEqualTo(local("2027-09-30T23:00"));
    }

    @Test
    void a_series_of_which_one_was_moved_to_another_day_goes_on_there() {
        clock.set(local("2027-07-01T12:00"));
        from = local("2027-07-08T22:00");
        plan(Repeats.MONTHLY, null);
        String code = series().get(0).code();
        Instant later = local("2027-07-15T22:00");

        maintenances.move(publisher, code, later, later.plus(WINDOW), words("Een week later"), version(code));
        goOnAt(later);

        assertThat(series().get(0).scheduledFrom()).isEqualTo(local("2027-08-19T22:00"));
    }

    @Test
    void windows_that_cannot_be_are_refused() {
        NewMaintenance backwards = maintenance(from, from.minusSeconds(60), Repeats.NEVER, null, true);
        NewMaintenance past = maintenance(clock.now().minusSeconds(60), from, Repeats.NEVER, null, true);
        NewMaintenance endless = maintenance(from, from.plus(Duration.ofDays(15)), Repeats.NEVER, null, true);

        assertThatThrownBy(() -> maintenances.plan(publisher, key(), backwards))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("status.untilBeforeFrom");
        assertThatThrownBy(() -> maintenances.plan(publisher, key(), past)).hasMessage("status.fromPast");
        assertThatThrownBy(() -> maintenances.plan(publisher, key(), endless)).hasMessage("status.tooLong");
    }

    private String plan(Repeats repeats, Integer reminderHours) {
        return maintenances.plan(publisher, key(), maintenance(from, from.plus(WINDOW), repeats, reminderHours, true));
    }

    private String plan(boolean byItself) {
        return maintenances.plan(publisher, key(), maintenance(from, from.plus(WINDOW), Repeats.NEVER, null, byItself));
    }

    private NewMaintenance maintenance(
            Instant begin, Instant end, Repeats repeats, Integer reminderHours, boolean byItself) {
        return new NewMaintenance(
                words("Nieuwe versie"),
                words("Kort niet bereikbaar"),
                Words.NONE,
                Words.NONE,
                begin,
                end,
                byItself,
                byItself,
                reminderHours,
                repeats,
                List.of(component),
                true);
    }

    private void goOnAt(Instant moment) {
        clock.set(moment);
        maintenances.due().forEach(maintenances::goOn);
        board.look();
    }

    private Board.Story shown(String code) {
        board.look();
        return board.get().story(code).orElseThrow();
    }

    /** All that were planned for this component, the last one first. */
    private List<Board.Story> series() {
        board.look();
        return board.get().maintenances().stream()
                .filter(story -> story.components().stream()
                        .anyMatch(touched -> touched.code().equals(component)))
                .toList();
    }

    private ComponentStatus status() {
        board.look();
        return board.get().components().stream()
                .filter(one -> one.code().equals(component))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private int version(String code) {
        return desk.get(publisher, code).version();
    }

    private static Instant local(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static Words words(String dutch) {
        return new Words(dutch, "");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
