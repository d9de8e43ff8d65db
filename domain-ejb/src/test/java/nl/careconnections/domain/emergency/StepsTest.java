package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.DayColumn;
import nl.careconnections.domain.emergency.list.LineKind;
import nl.careconnections.domain.emergency.list.LineState;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.ListText;
import nl.careconnections.domain.emergency.list.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 4 and 5: steps, cycles, and schemes that are made day by day. */
class StepsTest {

    private static Order ta() {
        return Order.ta("TA1").registered("2026-10-01T12:00:00+02:00");
    }

    @Test
    void steps_follow_their_sequence_and_not_their_place() {
        ListLine line = Lists.only(ta().from("2026-10-08")
                .step(Dosing.give("1").sequence(3).during(2, "d").at("08:00"))
                .step(Dosing.give("3").sequence(1).during(2, "d").at("08:00"))
                .step(Dosing.give("2").sequence(2).during(1, "d").at("08:00")));

        assertThat(Lists.boxes(line))
                .containsExactly(
                        "2026-10-08 08:00 3",
                        "2026-10-09 08:00 3",
                        "2026-10-10 08:00 2",
                        "2026-10-11 08:00 1",
                        "2026-10-12 08:00 1");
        assertThat(line.texts())
                .filteredOn(text -> text.kind() == ListText.Kind.NEXT_STEP)
                .singleElement()
                .satisfies(text -> assertThat(text.text()).startsWith("Vanaf 10 oktober 2026: gedurende 1 dag"));
    }

    @Test
    void steps_beside_each_other_are_rows_and_never_added() {
        ListLine line = Lists.only(ta().step(Dosing.give("1").sequence(1).at("08:00"))
                .step(Dosing.give("2").sequence(1).at("08:00")));

        assertThat(line.rows()).hasSize(2);
        assertThat(Lists.boxes(line)).hasSize(14).contains("2026-10-08 08:00 1", "2026-10-08 08:00 2");
    }

    @Test
    void a_step_without_length_lasts_as_long_as_those_beside_it() {
        ListLine line = Lists.only(ta().from("2026-10-08")
                .step(Dosing.give("1").sequence(1).during(2, "d").at("08:00"))
                .step(Dosing.give("2").sequence(1).at("20:00"))
                .step(Dosing.give("3").sequence(2).at("12:00")));

        assertThat(Lists.boxes(line))
                .startsWith(
                        "2026-10-08 08:00 1",
                        "2026-10-08 20:00 2",
                        "2026-10-09 08:00 1",
                        "2026-10-09 20:00 2",
                        "2026-10-10 12:00 3")
                .hasSize(9);
    }

    @Test
    void a_step_after_one_without_end_is_a_contradiction() {
        ListLine line = Lists.only(ta().step(Dosing.give("1").sequence(1).at("08:00"))
                .step(Dosing.give("2").sequence(2).at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
    }

    @Test
    void after_the_last_bounded_step_there_is_nothing_more() {
        ListLine line = Lists.only(ta().from("2026-10-08")
                .until("2026-10-31")
                .step(Dosing.give("1").sequence(1).during(3, "d").at("08:00")));

        assertThat(Lists.days(line)).containsExactly("2026-10-08", "2026-10-09", "2026-10-10");
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.STEPS_DONE);
    }

    @Test
    void the_end_is_the_earlier_of_the_end_and_the_duration() {
        assertThat(Lists.days(Lists.only(ta().from("2026-10-05")
                        .until("2026-10-31")
                        .during(5, "d")
                        .step(Dosing.give("1").at("08:00")))))
                .containsExactly("2026-10-08", "2026-10-09");
        assertThat(Lists.days(Lists.only(ta().from("2026-10-05")
                        .until("2026-10-08")
                        .during(3, "wk")
                        .step(Dosing.give("1").at("08:00")))))
                .containsExactly("2026-10-08");
    }

    @Test
    void a_cycle_repeats_its_steps_and_says_which_day_it_is() {
        ListLine line = Lists.only(ta().from("2026-09-14")
                .cycle(28)
                .step(Dosing.give("1").sequence(1).during(21, "d").at("08:00")));

        assertThat(Lists.days(line)).containsExactly("2026-10-12", "2026-10-13", "2026-10-14");
        assertThat(line.days().get(0).dayOfCycle()).contains(25);
        assertThat(line.days().get(0).cycleLength()).contains(28);
        assertThat(line.days().get(0).notes()).containsExactly("stopweek");
        assertThat(line.days().get(4)).satisfies(day -> {
            assertThat(day.dayOfCycle()).contains(1);
            assertThat(day.inScheme()).isTrue();
        });
    }

    @Test
    void a_pause_may_be_a_step_of_its_own() {
        ListLine line = Lists.only(ta().from("2026-10-08")
                .cycle(4)
                .step(Dosing.give("1").sequence(1).during(3, "d").at("08:00"))
                .step(Dosing.nothing().sequence(2).during(1, "d")));

        assertThat(Lists.days(line))
                .containsExactly("2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12", "2026-10-13", "2026-10-14");
        assertThat(line.kind()).isEqualTo(LineKind.SCHEDULED);
    }

    @Test
    void a_step_that_begins_in_the_course_of_a_day_ends_so() {
        ListLine line = Lists.only(ta().from("2026-10-08T11:30:00+02:00")
                .step(Dosing.give("2").sequence(1).during(1, "d").at("08:00", "22:00"))
                .step(Dosing.give("1").sequence(2).during(1, "d").at("08:00", "22:00")));

        assertThat(Lists.boxes(line))
                .containsExactly(
                        "2026-10-08 22:00 2", "2026-10-09 08:00 2", "2026-10-09 22:00 1", "2026-10-10 08:00 1");
    }

    // Schemes

    private static Order byScheme() {
        return ta().text("Volgens schema trombosedienst")
                .step(Dosing.nothing().saying("Volgens schema trombosedienst"));
    }

    private static Order scheme(String id, String registered, String from, String... amounts) {
        Order scheme = Order.wds(id).registered(registered).from(from).during(amounts.length, "d");
        for (int place = 0; place < amounts.length; place++) {
            scheme.step(Dosing.give(amounts[place])
                    .sequence(place + 1)
                    .during(1, "d")
                    .at("18:00"));
        }
        return scheme;
    }

    @Test
    void a_scheme_covers_the_day_or_the_line_says_to_call() {
        ListLine line =
                Lists.only(byScheme(), scheme("W1", "2026-10-06T09:00:00+02:00", "2026-10-07", "2", "3", "0", "0.5"));

        assertThat(line.kind()).isEqualTo(LineKind.VARIABLE);
        assertThat(Lists.boxes(line))
                .containsExactly("2026-10-08 18:00 3", "2026-10-09 18:00 0", "2026-10-10 18:00 0.5");
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.NO_SCHEME);
        assertThat(line.warnings().get(0).text()).contains("11 oktober 2026").endsWith("bellen.");
        assertThat(line.days())
                .filteredOn(day -> day.notes().contains("geen schema"))
                .hasSize(4);
        assertThat(line.rows().get(0).text()).contains("niet geven");
        assertThat(line.checkRow()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("schemesThatNameTheirDays")
    void a_scheme_that_names_its_days_says_nothing_of_those_between(Dosing named) {
        ListLine line = Lists.only(
                byScheme(),
                Order.wds("W1")
                        .registered("2026-10-06T09:00:00+02:00")
                        .from("2026-10-05")
                        .step(named.at("18:00")));

        assertThat(Lists.days(line)).containsExactly("2026-10-09", "2026-10-11", "2026-10-13");
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.NO_SCHEME);
        assertThat(line.warnings().get(0).text())
                .startsWith("Geen schema voor 8 oktober 2026, 10 oktober 2026, 12 oktober 2026 en 14 oktober 2026");
        assertThat(line.days())
                .filteredOn(day -> day.notes().contains("geen schema"))
                .hasSize(4);
        assertThat(line.checkRow()).isTrue();
    }

    private static Stream<Dosing> schemesThatNameTheirDays() {
        return Stream.of(
                Dosing.give("2").on("fri", "sun", "tue"), Dosing.give("2").times(1, 2, "d"));
    }

    @Test
    void without_any_scheme_every_day_says_to_call() {
        ListLine line = Lists.only(byScheme());

        assertThat(line.kind()).isEqualTo(LineKind.VARIABLE);
        assertThat(line.doses()).isEmpty();
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.NO_SCHEME);
    }

    @Test
    void a_frequency_without_amount_is_no_dosing_beside_a_scheme() {
        Order daily = ta().step(Dosing.nothing().times(1, 1, "d").saying("Volgens schema trombosedienst"));

        ListLine line = Lists.only(daily, scheme("W1", "2026-10-06T09:00:00+02:00", "2026-10-08", "2"));
        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 18:00 2");
        assertThat(Lists.only(daily).doses()).isEmpty();
        assertThat(Lists.warnings(Lists.only(daily))).containsExactly(Warning.Kind.NO_SCHEME);
    }

    @Test
    void a_newer_scheme_takes_over_from_its_start_and_the_older_does_not_come_back() {
        ListLine line = Lists.only(
                byScheme(),
                scheme("W1", "2026-10-05T09:00:00+02:00", "2026-10-08", "1", "1", "1", "1", "1", "1", "1"),
                scheme("W2", "2026-10-07T09:00:00+02:00", "2026-10-09", "2", "2"));

        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 18:00 1", "2026-10-09 18:00 2", "2026-10-10 18:00 2");
    }

    @Test
    void a_scheme_for_later_stays_when_a_newer_one_fills_the_days_before() {
        ListLine line = Lists.only(
                byScheme(),
                scheme("W1", "2026-10-05T09:00:00+02:00", "2026-10-10", "1", "1"),
                scheme("W2", "2026-10-07T09:00:00+02:00", "2026-10-08", "2", "2"));

        assertThat(Lists.days(line)).containsExactly("2026-10-08", "2026-10-09", "2026-10-10", "2026-10-11");
    }

    @Test
    void a_stopped_scheme_gives_nothing_more() {
        ListLine line = Lists.only(
                byScheme(),
                scheme("W1", "2026-10-05T09:00:00+02:00", "2026-10-08", "1", "1", "1"),
                scheme("W1S", "2026-10-07T09:00:00+02:00", "2026-10-08", "1", "1", "1")
                        .until("2026-10-08")
                        .stop("410546004")
                        .after("W1"));

        assertThat(Lists.days(line)).containsExactly("2026-10-08");
        assertThat(line.sources()).hasSize(3);
    }

    @Test
    void a_scheme_beside_doses_of_the_agreement_is_to_be_verified() {
        ListLine line = Lists.only(
                ta().step(Dosing.give("1").at("08:00")),
                scheme("W1", "2026-10-05T09:00:00+02:00", "2026-10-08", "1", "1"));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
    }

    @Test
    void a_scheme_alone_is_to_be_verified() {
        ListLine line = Lists.only(scheme("W1", "2026-10-05T09:00:00+02:00", "2026-10-08", "1", "1"));

        assertThat(Lists.warnings(line)).contains(Warning.Kind.SCHEME_ALONE);
        assertThat(line.doses()).isEmpty();
        assertThat(List.of(line.state())).containsExactly(LineState.VERIFY);
    }

    @Test
    void days_of_a_list_are_the_days_that_were_asked() {
        ListLine line = Lists.only(ta().step(Dosing.give("1").at("08:00")));

        assertThat(line.days())
                .extracting(DayColumn::date)
                .startsWith(Lists.DAY)
                .hasSize(7);
    }

    @Test
    void a_scheme_is_given_once_by_agreements_that_follow_each_other_in_the_course_of_a_day() {
        ClientList list = Lists.of(Fixture.with(
                byScheme().until("2026-10-10T12:00:00+02:00"),
                Order.ta("TA2")
                        .registered("2026-10-01T13:00:00+02:00")
                        .from("2026-10-10T12:00:01+02:00")
                        .step(Dosing.nothing().saying("Volgens schema trombosedienst")),
                Order.wds("W1")
                        .registered("2026-10-06T09:00:00+02:00")
                        .from("2026-10-08")
                        .step(Dosing.give("2").at("08:00", "18:00"))));

        assertThat(list.lines().stream()
                        .flatMap(line -> Lists.boxes(line).stream())
                        .filter(box -> box.startsWith("2026-10-10")))
                .containsExactly("2026-10-10 08:00 2", "2026-10-10 18:00 2");
    }

    private static Fixture besideEachOther(Order scheme) {
        Order[] orders = {
            Order.ma("MA1").step(Dosing.nothing().saying("Volgens schema")),
            Order.ma("MA2")
                    .medicine("Fenprocoumon tablet 3mg")
                    .step(Dosing.nothing().saying("Volgens schema")),
            byScheme().carriesOut("MA1"),
            Order.ta("TA2")
                    .registered("2026-10-01T13:00:00+02:00")
                    .carriesOut("MA2")
                    .medicine("Fenprocoumon tablet 3mg")
                    .step(Dosing.nothing().saying("Volgens schema")),
            scheme
        };
        return Fixture.with(orders);
    }

    @Test
    void a_scheme_goes_with_the_agreement_that_it_is_based_on() {
        ClientList list = Lists.of(besideEachOther(scheme("W1", "2026-10-06T09:00:00+02:00", "2026-10-08", "2", "2")
                .carriesOut("MA1")));

        assertThat(list.lines()).hasSize(2);
        assertThat(list.lines())
                .filteredOn(line -> !line.doses().isEmpty())
                .singleElement()
                .satisfies(line -> assertThat(line.medicine()).isEqualTo("PARACETAMOL TABLET 500MG"));
        assertThat(list.accounting().addsUp()).isTrue();
    }

    @Test
    void a_scheme_of_which_nobody_says_with_which_it_goes_is_to_be_verified() {
        ClientList list = Lists.of(besideEachOther(scheme("W1", "2026-10-06T09:00:00+02:00", "2026-10-08", "2", "2")));

        assertThat(list.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(LineState.VERIFY);
            assertThat(line.doses()).isEmpty();
            assertThat(Lists.warnings(line)).contains(Warning.Kind.SCHEME_SHARED);
        });
    }

    @Test
    void a_day_on_which_a_scheme_ends_before_its_dose_has_no_scheme() {
        ListLine line = Lists.only(
                byScheme(),
                Order.wds("W1")
                        .registered("2026-10-06T09:00:00+02:00")
                        .from("2026-10-08")
                        .until("2026-10-10T12:00:00+02:00")
                        .step(Dosing.give("2").at("18:00")));

        assertThat(Lists.days(line)).containsExactly("2026-10-08", "2026-10-09");
        assertThat(line.warnings().get(0).text()).contains("10 oktober 2026");
    }

    @Test
    void a_day_with_a_box_is_no_pause() {
        ListLine line = Lists.only(ta().from("2026-10-08T14:00:00+02:00")
                .cycle(3)
                .step(Dosing.give("1").during(2, "d").at("08:00")));

        assertThat(line.days())
                .filteredOn(day -> day.notes().contains("stopweek"))
                .noneMatch(DayColumn::inScheme);
    }
}
