package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.careconnections.domain.emergency.list.Dose;
import nl.careconnections.domain.emergency.list.LineKind;
import nl.careconnections.domain.emergency.list.LineState;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 6, 7, 9 and 10: which boxes there are, and which there are not. */
class TimesTest {

    private static Order ta() {
        return Order.ta("TA1").registered("2026-10-01T12:00:00+02:00");
    }

    private static ListLine of(Dosing dosing) {
        return Lists.only(ta().step(dosing));
    }

    @Test
    void a_frequency_without_times_has_boxes_without_times() {
        ListLine line = of(Dosing.give("1").times(2, 1, "d"));

        assertThat(Lists.boxes(line)).hasSize(14).startsWith("2026-10-08 - 1", "2026-10-08 - 1", "2026-10-09 - 1");
    }

    @Test
    void a_first_day_that_begins_in_its_course_has_one_box_that_is_sure() {
        ListLine line = Lists.only(
                ta().from("2026-10-08T11:30:00+02:00").step(Dosing.give("1").times(3, 1, "d")));

        assertThat(Lists.boxes(line))
                .startsWith(
                        "2026-10-08 - 1",
                        "2026-10-08 - 1 optional",
                        "2026-10-08 - 1 optional",
                        "2026-10-09 - 1",
                        "2026-10-09 - 1");
        assertThat(Lists.warnings(line)).contains(Warning.Kind.FIRST_DAY);
    }

    @Test
    void a_range_of_frequency_has_boxes_beyond_the_least_that_are_no_order() {
        ListLine line = of(Dosing.range("1", "2").timesRange(2, 3, 1, "d"));

        assertThat(Lists.boxes(line)).startsWith("2026-10-08 - 1-2", "2026-10-08 - 1-2", "2026-10-08 - 1-2 optional");
    }

    @Test
    void amounts_are_decimals_without_zeros_at_their_end() {
        assertThat(Lists.boxes(of(Dosing.give("0.50").at("08:00")))).startsWith("2026-10-08 08:00 0.5");
        assertThat(Lists.boxes(of(Dosing.give("10.0").at("08:00")))).startsWith("2026-10-08 08:00 10");
    }

    @Test
    void times_are_prescribed_and_exact_ones_are_marked() {
        assertThat(Lists.boxes(of(Dosing.give("1").at("08:00")))).startsWith("2026-10-08 08:00 1");
        assertThat(Lists.boxes(of(Dosing.give("1").exact().at("08:00")))).startsWith("2026-10-08 =08:00 1");
    }

    @ParameterizedTest
    @CsvSource({"MORN, 08:00", "AFT, 12:00", "EVE, 18:00", "NIGHT, 22:00"})
    void parts_of_the_day_have_derived_times(String part, String time) {
        assertThat(Lists.boxes(of(Dosing.give("1").when(part)))).hasSize(7).startsWith("2026-10-08 ~" + time + " 1");
    }

    @Test
    void the_night_names_both_its_days() {
        assertThat(of(Dosing.give("1").when("NIGHT")).doses().get(0).label()).isEqualTo("nacht van 8 op 9 oktober");
        assertThat(of(Dosing.give("1").at("02:00")).doses().get(0).label()).isEqualTo("nacht van 7 op 8 oktober");
        assertThat(of(Dosing.give("1").at("06:00")).doses().get(0).label()).isEmpty();
    }

    @Test
    void the_night_between_two_months_names_both() {
        ListLine line = Lists.only(
                Lists.of(Fixture.with(ta().step(Dosing.give("1").at("03:00"))), LocalDate.of(2026, 11, 1), 1));

        assertThat(line.doses().get(0).label()).isEqualTo("nacht van 31 oktober op 1 november");
    }

    @Test
    void an_interval_of_hours_counts_from_the_start() {
        ListLine line = Lists.only(ta().from("2026-10-08T10:00:00+02:00")
                .step(Dosing.give("1").exact().times(1, 8, "h")));

        assertThat(Lists.boxes(line))
                .startsWith("2026-10-08 ~10:00 1", "2026-10-08 ~18:00 1", "2026-10-09 ~02:00 1", "2026-10-09 ~10:00 1");
    }

    @Test
    void an_interval_of_days_counts_from_the_start() {
        ListLine line =
                Lists.only(ta().from("2026-10-07").step(Dosing.give("1").exact().times(1, 3, "d")));

        assertThat(Lists.boxes(line)).containsExactly("2026-10-10 - 1", "2026-10-13 - 1");
        assertThat(Lists.boxes(Lists.only(ta().from("2026-10-07T10:00:00+02:00")
                        .step(Dosing.give("1").exact().times(1, 1, "d")))))
                .startsWith("2026-10-08 ~10:00 1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, wk", "3, 1, wk", "1, 2, wk", "1, 1, mo", "2, 1, mo", "1, 7, d", "1, 3, mo"})
    void a_day_is_never_made_up(int frequency, int period, String unit) {
        ListLine line = of(Dosing.give("1").times(frequency, period, unit));

        assertThat(line.doses()).isEmpty();
        assertThat(line.checkRow()).isTrue();
        assertThat(line.state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.DAY_OPEN);
    }

    @Test
    void once_a_week_at_a_time_has_no_day_either() {
        assertThat(of(Dosing.give("1").times(1, 1, "wk").at("08:00")).doses()).isEmpty();
    }

    @Test
    void weekdays_are_kept() {
        ListLine line = of(Dosing.give("1").times(2, 1, "wk").on("mon", "thu").at("08:00"));

        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 08:00 1", "2026-10-12 08:00 1");
    }

    @Test
    void every_two_weeks_on_a_weekday_counts_from_a_start_on_that_day() {
        Dosing dosing = Dosing.give("1").times(1, 2, "wk").on("mon").at("08:00");

        assertThat(Lists.days(Lists.only(ta().from("2026-09-28").step(dosing)))).containsExactly("2026-10-12");
        assertThat(Lists.days(Lists.only(ta().from("2026-10-05").step(dosing)))).isEmpty();
        assertThat(Lists.warnings(Lists.only(ta().from("2026-09-30").step(dosing))))
                .containsExactly(Warning.Kind.DAY_OPEN);
    }

    @Test
    void a_one_off_has_one_box() {
        ListLine line = Lists.only(ta().from("2026-10-09").step(Dosing.give("1").count(1)));

        assertThat(Lists.boxes(line)).containsExactly("2026-10-09 - 1");
        assertThat(Lists.boxes(Lists.only(ta().from("2026-10-08T14:00:00+02:00")
                        .step(Dosing.give("1").count(1).at("08:00")))))
                .containsExactly("2026-10-09 08:00 1");
    }

    @Test
    void a_one_off_of_an_earlier_day_says_that_nothing_is_left() {
        ListLine line = Lists.only(ta().from("2026-10-02").step(Dosing.give("1").count(1)));

        assertThat(line.doses()).isEmpty();
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.COUNT_DONE);
    }

    @Test
    void a_number_of_gifts_is_counted_from_the_start() {
        ListLine line = Lists.only(ta().from("2026-10-07")
                .step(Dosing.give("1").count(5).times(2, 1, "d").at("08:00", "20:00")));

        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 08:00 1", "2026-10-08 20:00 1", "2026-10-09 08:00 1");
    }

    @Test
    void given_dates_have_their_boxes() {
        ListLine line = of(Dosing.give("1").event("2026-10-09T10:00:00+02:00").event("2026-10-12"));

        assertThat(Lists.boxes(line)).containsExactly("2026-10-09 10:00 1", "2026-10-12 - 1");
    }

    @Test
    void as_needed_has_a_block_with_reasons_and_maximum_and_no_boxes() {
        ListLine line = of(Dosing.give("1").asNeeded("Bij pijn").maximum("4", "d"));

        assertThat(line.kind()).isEqualTo(LineKind.AS_NEEDED);
        assertThat(line.doses()).isEmpty();
        assertThat(line.checkRow()).isFalse();
        assertThat(line.reasons()).containsExactly("Bij pijn");
        assertThat(line.maximum()).containsExactly("maximaal 4 stuk per dag");
    }

    @Test
    void as_needed_with_times_says_them_in_words() {
        ListLine line = of(Dosing.give("1").at("14:00").asNeeded("Bij pijn"));

        assertThat(line.doses()).isEmpty();
        assertThat(Lists.texts(line)).contains("zo nodig Bij pijn om 14:00 1 stuk");
    }

    @Test
    void scheduled_and_as_needed_beside_each_other_are_two_lines() {
        var list = Lists.of(Fixture.with(ta().step(Dosing.give("1").sequence(1).times(3, 1, "d"))
                .step(Dosing.give("1").sequence(1).asNeeded("Bij pijn"))));

        assertThat(list.lines()).extracting(ListLine::kind).containsExactly(LineKind.SCHEDULED, LineKind.AS_NEEDED);
        assertThat(list.accounting().printed()).isEqualTo(1);
    }

    @Test
    void an_infusion_has_a_run_sheet_with_its_rate() {
        ListLine line = of(Dosing.give("500", "ml")
                .at("09:00")
                .lasting(6, "h")
                .rate("80", "ml", "h")
                .quantity("500", "ml", "ml"));

        assertThat(line.kind()).isEqualTo(LineKind.INFUSION);
        assertThat(line.rates()).containsExactly("80 ml / uur");
        assertThat(Lists.boxes(line)).startsWith("2026-10-08 09:00 500");
    }

    @Test
    void an_infusion_that_runs_all_day_has_no_boxes_and_nothing_open() {
        ListLine line = of(Dosing.nothing().rate("20", "ml", "h"));

        assertThat(line.kind()).isEqualTo(LineKind.INFUSION);
        assertThat(line.doses()).isEmpty();
        assertThat(line.warnings()).isEmpty();
        assertThat(line.checkRow()).isFalse();
    }

    @Test
    void a_patch_is_marked_and_knows_its_last_site() {
        ListLine line = Lists.only(Lists.of(Fixture.with(ta().medicine("Fentanyl pleister 12ug/uur")
                        .step(Dosing.give("1").exact().times(1, 72, "h")))
                .and(Fixture.given(
                        "MTD1",
                        "T1",
                        "2026-10-07T00:00:00+02:00",
                        "1",
                        Fixture.extension(
                                Fixture.EXT + "MedicationAdministration2.InjectionPatchSite",
                                "<valueCodeableConcept><text value=\"rug links\"/></valueCodeableConcept>")))));

        assertThat(line.patch()).isTrue();
        assertThat(line.lastGiven())
                .hasValueSatisfying(given -> assertThat(given.site()).isEqualTo("rug links"));
        assertThat(Lists.days(line)).containsExactly("2026-10-10", "2026-10-13");
    }

    @Test
    void a_dose_without_amount_has_no_box_unless_words_say_how_much() {
        assertThat(of(Dosing.nothing().at("08:00")).doses()).isEmpty();
        assertThat(of(Dosing.nothing().at("08:00").saying("Na het eten")).doses())
                .isEmpty();
        assertThat(Lists.boxes(of(Dosing.nothing().at("08:00").saying("Dun aanbrengen"))))
                .startsWith("2026-10-08 08:00 ?");
    }

    @Test
    void a_text_alone_has_no_box() {
        ListLine line = Lists.only(ta().text("Naar bevinden").step(Dosing.give("1")));

        assertThat(line.kind()).isEqualTo(LineKind.TEXT);
        assertThat(line.doses()).isEmpty();
        assertThat(line.checkRow()).isTrue();
    }

    // Rule 9

    @ParameterizedTest
    @CsvSource({
        "2026-10-08, 2026-10-09",
        "2026-10-07T22:00:00Z, 2026-10-09T21:59:59Z",
        "2026-10-08T00:00:00+02:00, 2026-10-09T23:59:59+02:00",
        "2026-10-07T18:00:00-04:00, 2026-10-09T17:59:59-04:00"
    })
    void days_are_those_of_the_netherlands_whatever_the_offset(String from, String until) {
        ListLine line =
                Lists.only(ta().from(from).until(until).step(Dosing.give("1").times(1, 1, "d")));

        assertThat(Lists.days(line)).containsExactly("2026-10-08", "2026-10-09");
    }

    @Test
    void a_whole_day_with_the_offset_of_the_other_season_is_that_day_and_says_so() {
        ListLine line = Lists.only(Lists.of(
                Fixture.with(ta().from("2026-11-03T00:00:00+02:00")
                        .until("2026-11-04T23:59:59+02:00")
                        .step(Dosing.give("1").times(1, 1, "d"))),
                LocalDate.of(2026, 11, 1),
                7));

        assertThat(Lists.days(line)).containsExactly("2026-11-03", "2026-11-04");
        assertThat(Lists.warnings(line)).contains(Warning.Kind.OTHER_SEASON);
    }

    @Test
    void doses_keep_their_times_when_the_clock_changes() {
        ListLine line = Lists.only(Lists.of(
                Fixture.with(ta().step(Dosing.give("1").at("08:00", "02:30"))), LocalDate.of(2026, 10, 24), 3));

        assertThat(line.doses())
                .extracting(Dose::time)
                .filteredOn(time -> time.isPresent())
                .hasSize(6);
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.CLOCK_CHANGES);
        assertThat(line.warnings().get(0).text()).contains("25 oktober 2026");
        ListLine spring = Lists.only(
                Lists.of(Fixture.with(ta().step(Dosing.give("1").at("02:30"))), LocalDate.of(2027, 3, 27), 3));
        assertThat(Lists.boxes(spring)).hasSize(3);
        assertThat(spring.warnings().get(0).text()).contains("28 maart 2027");
    }

    @Test
    void a_day_scheme_over_the_change_of_the_clock_loses_and_doubles_nothing() {
        ListLine line = Lists.only(Lists.of(
                Fixture.with(ta().from("2026-10-24T00:00:00+02:00")
                        .during(4, "d")
                        .step(Dosing.give("1").sequence(1).during(2, "d").times(1, 1, "d"))
                        .step(Dosing.give("2").sequence(2).during(2, "d").times(1, 1, "d"))),
                LocalDate.of(2026, 10, 23),
                7));

        assertThat(Lists.boxes(line))
                .containsExactly("2026-10-24 - 1", "2026-10-25 - 1", "2026-10-26 - 2", "2026-10-27 - 2");
    }

    @Test
    void a_day_that_is_cut_short_has_no_box_without_time() {
        ListLine line = Lists.only(
                ta().until("2026-10-09T12:00:00+02:00").step(Dosing.give("1").times(1, 1, "d")));

        assertThat(Lists.days(line)).containsExactly("2026-10-08");
        assertThat(Lists.warnings(line)).contains(Warning.Kind.CUT_DAY);
        assertThat(line.days().get(1).notes()).containsExactly("tot 12:00");
    }

    @Test
    void an_interval_from_a_day_without_hour_has_boxes_without_times() {
        assertThat(Lists.boxes(of(Dosing.give("1").times(1, 8, "h"))))
                .hasSize(21)
                .startsWith("2026-10-08 - 1", "2026-10-08 - 1", "2026-10-08 - 1", "2026-10-09 - 1");
        ListLine uneven = of(Dosing.give("1").times(1, 36, "h"));
        assertThat(uneven.doses()).isEmpty();
        assertThat(uneven.checkRow()).isTrue();
    }

    @Test
    void a_part_of_the_first_day_that_has_begun_is_asked_for_and_not_left_out() {
        ListLine line = Lists.only(
                ta().from("2026-10-08T12:30:00+02:00").step(Dosing.give("1").when("MORN", "AFT", "EVE")));

        assertThat(Lists.boxes(line))
                .startsWith("2026-10-08 ~12:00 1 optional", "2026-10-08 ~18:00 1", "2026-10-09 ~08:00 1");
        assertThat(Lists.warnings(line)).contains(Warning.Kind.FIRST_DAY);
    }

    @Test
    void more_times_a_day_than_fit_on_paper_are_not_cut_down() {
        ListLine line = of(Dosing.give("1").times(100, 1, "d"));

        assertThat(line.doses()).isEmpty();
        assertThat(line.checkRow()).isTrue();
    }
}
