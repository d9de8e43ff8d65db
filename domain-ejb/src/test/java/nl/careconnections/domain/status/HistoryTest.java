package nl.careconnections.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.sla.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** The uptime rule that is printed on the page (design: status page, "What viewers get"). */
class HistoryTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Instant NOW = local("2026-11-20T12:00");

    @Test
    void days_without_trouble_are_up_altogether() {
        List<Day> days = History.days(LONG_AGO, List.of(), NOW);

        assertThat(days).hasSize(90);
        assertThat(days).extracting(Day::worst).containsOnly(ComponentStatus.OPERATIONAL);
        assertThat(Uptime.of(days)).isEqualTo(new Uptime(Optional.of(new BigDecimal("100.00")), 90));
    }

    @Test
    void a_day_shows_the_worst_of_it() {
        List<Day> days = History.days(
                LONG_AGO,
                List.of(
                        said(ComponentStatus.PARTIAL_OUTAGE, "2026-11-18T10:00", "2026-11-18T11:00"),
                        said(ComponentStatus.MAJOR_OUTAGE, "2026-11-18T10:30", "2026-11-18T10:40")),
                NOW);

        Day day = day(days, "2026-11-18");
        assertThat(day.worst()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        assertThat(day.of(ComponentStatus.MAJOR_OUTAGE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(day.of(ComponentStatus.PARTIAL_OUTAGE)).isEqualTo(Duration.ofMinutes(50));
        assertThat(day.of(ComponentStatus.OPERATIONAL)).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void a_partial_disruption_counts_for_three_tenths_and_slowness_for_nothing() {
        Uptime major = uptime(said(ComponentStatus.MAJOR_OUTAGE, "2026-11-10T00:00", "2026-11-11T00:00"));
        Uptime partial = uptime(said(ComponentStatus.PARTIAL_OUTAGE, "2026-11-10T00:00", "2026-11-11T00:00"));
        Uptime slow = uptime(said(ComponentStatus.DEGRADED_PERFORMANCE, "2026-11-10T00:00", "2026-11-11T00:00"));

        // 89 whole days of which one hour is more (25 October), and twelve hours of today.
        BigDecimal hours = BigDecimal.valueOf(89 * 24 + 1 + 12);
        assertThat(major.percent().orElseThrow()).isEqualTo(percent(hours, new BigDecimal("24")));
        assertThat(partial.percent().orElseThrow()).isEqualTo(percent(hours, new BigDecimal("7.2")));
        assertThat(slow.percent().orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void planned_maintenance_and_time_without_data_are_no_part_of_the_whole() {
        Uptime maintenance = uptime(said(ComponentStatus.UNDER_MAINTENANCE, "2026-11-10T00:00", "2026-11-12T00:00"));
        List<Day> young = History.days(LocalDate.of(2026, 11, 11), List.of(), NOW);

        assertThat(maintenance.percent().orElseThrow()).isEqualByComparingTo("100");
        assertThat(young).filteredOn(day -> day.worst() == null).hasSize(80);
        assertThat(Uptime.of(young).days()).isEqualTo(10);
    }

    @Test
    void what_the_checks_say_during_maintenance_was_announced() {
        List<Day> days = History.days(
                LONG_AGO,
                List.of(
                        said(ComponentStatus.UNDER_MAINTENANCE, "2026-11-12T22:00", "2026-11-12T23:00"),
                        new History.Said(
                                ComponentStatus.MAJOR_OUTAGE,
                                true,
                                local("2026-11-12T22:10"),
                                local("2026-11-12T22:20"))),
                NOW);

        assertThat(day(days, "2026-11-12").worst()).isEqualTo(ComponentStatus.UNDER_MAINTENANCE);
        assertThat(day(days, "2026-11-12").of(ComponentStatus.MAJOR_OUTAGE)).isZero();
    }

    @Test
    void a_day_of_which_nobody_knows_is_not_up() {
        List<Day> days = History.days(
                LONG_AGO, List.of(said(ComponentStatus.UNKNOWN, "2026-11-09T20:00", "2026-11-11T04:00")), NOW);

        assertThat(day(days, "2026-11-10").worst()).isNull();
        assertThat(day(days, "2026-11-09").worst()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(Uptime.of(days).days()).isEqualTo(89);
    }

    @Test
    void R10_days_of_23_and_25_hours_have_their_own_length() {
        List<Day> autumn = History.days(LONG_AGO, List.of(), NOW);
        List<Day> spring = History.days(LONG_AGO, List.of(), local("2026-04-02T12:00"));

        assertThat(day(autumn, "2026-10-25").of(ComponentStatus.OPERATIONAL)).isEqualTo(Duration.ofHours(25));
        assertThat(day(spring, "2026-03-29").of(ComponentStatus.OPERATIONAL)).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void what_goes_on_counts_until_now() {
        List<Day> days =
                History.days(LONG_AGO, List.of(said(ComponentStatus.MAJOR_OUTAGE, "2026-11-20T11:20", null)), NOW);

        assertThat(day(days, "2026-11-20").of(ComponentStatus.MAJOR_OUTAGE)).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void a_short_disruption_never_rounds_to_none() {
        Uptime uptime = uptime(said(ComponentStatus.MAJOR_OUTAGE, "2026-11-10T10:00", "2026-11-10T10:01"));

        assertThat(uptime.percent().orElseThrow()).isEqualByComparingTo("99.99");
    }

    private static Uptime uptime(History.Said said) {
        return Uptime.of(History.days(LONG_AGO, List.of(said), NOW));
    }

    private static BigDecimal percent(BigDecimal hours, BigDecimal lost) {
        return hours.subtract(lost).multiply(BigDecimal.valueOf(100)).divide(hours, 2, RoundingMode.DOWN);
    }

    private static Day day(List<Day> days, String date) {
        return days.stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static History.Said said(ComponentStatus status, String from, String until) {
        return new History.Said(status, false, local(from), until == null ? null : local(until));
    }

    private static Instant local(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
