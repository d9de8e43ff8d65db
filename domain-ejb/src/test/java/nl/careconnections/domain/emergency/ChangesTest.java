package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.emergency.list.Change;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.LineState;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.Warning;
import nl.careconnections.domain.emergency.medication.LeftOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 1 to 3: changes, stops, and agreements that the pharmacy has not made its own. */
class ChangesTest {

    private static final String STOPPED = "410546004";
    private static final String INTERRUPTED = "385655000";
    private static final String CANCELLED = "89925002";

    private static Order ma() {
        return Order.ma("MA1").step(Dosing.give("1").at("08:00"));
    }

    private static Order ta() {
        return Order.ta("TA1")
                .registered("2026-10-01T12:00:00+02:00")
                .carriesOut("MA1")
                .step(Dosing.give("1").at("08:00"));
    }

    private static Order stopOfMa(String end, String type) {
        return Order.ma("MA1S")
                .registered("2026-10-07T15:00:00+02:00")
                .until(end)
                .stop(type)
                .after("MA1")
                .step(Dosing.give("1").at("08:00"));
    }

    @Test
    void pharmacy_and_prescriber_who_agree_give_an_active_line() {
        ListLine line = Lists.only(ma(), ta());

        assertThat(line.state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.boxes(line)).hasSize(7).startsWith("2026-10-08 08:00 1");
        assertThat(line.warnings()).isEmpty();
        assertThat(line.sources()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "7", "11"})
    void a_newer_change_in_effect_is_to_be_verified_whatever_its_code(String code) {
        Order change = Order.ma("MA2")
                .registered("2026-10-07T15:00:00+02:00")
                .from("2026-10-07T16:00:00+02:00")
                .after("MA1")
                .text("Nieuw: 2 stuks")
                .step(Dosing.give("2").at("08:00"));
        ListLine line = Lists.only(ma(), ta().text("Oud: 1 stuk"), code.isEmpty() ? change : change.info(code));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
        assertThat(line.checkRow()).isTrue();
        assertThat(Lists.warnings(line)).contains(Warning.Kind.CHANGED_VERIFY);
        assertThat(Lists.texts(line)).contains("Oud: 1 stuk").contains("Nieuw: 2 stuks");
        assertThat(line.sources()).hasSize(3);
    }

    @Test
    void until_a_change_takes_effect_the_line_stands_with_the_change_beside_it() {
        ListLine line = Lists.only(
                ma(),
                ta(),
                Order.ma("MA2")
                        .registered("2026-10-07T15:00:00+02:00")
                        .from("2026-10-10")
                        .after("MA1")
                        .text("Voortaan 2 stuks")
                        .step(Dosing.give("2").at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 08:00 1", "2026-10-09 08:00 1");
        assertThat(Lists.warnings(line)).contains(Warning.Kind.COMING_CHANGE);
        assertThat(line.days())
                .filteredOn(day -> day.notes().contains("controleren"))
                .hasSize(5);
        assertThat(line.checkRow()).isTrue();
        assertThat(line.changes())
                .contains(new Change(
                        LocalDateTime.parse("2026-10-10T00:00"), Change.Kind.CHANGED, List.of("Voortaan 2 stuks")));
    }

    @Test
    void a_change_without_reference_to_the_one_before_is_to_be_verified_too() {
        ListLine line = Lists.only(
                ma(),
                ta(),
                Order.ma("MA2")
                        .registered("2026-10-07T15:00:00+02:00")
                        .from("2026-10-07")
                        .step(Dosing.give("2").at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
    }

    @Test
    void a_newer_agreement_of_the_prescriber_beats_one_of_the_pharmacy_that_names_none() {
        Order unnamed = Order.ta("TA1")
                .registered("2026-10-01T12:00:00+02:00")
                .step(Dosing.give("1").at("08:00"));

        assertThat(Lists.only(ma(), unnamed).state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.only(ma().registered("2026-10-07T15:00:00+02:00"), unnamed)
                        .state())
                .isEqualTo(LineState.VERIFY);
    }

    @Test
    void a_stop_of_the_prescriber_holds_from_its_instant() {
        ListLine line = Lists.only(ma(), ta(), stopOfMa("2026-10-09T12:00:00+02:00", STOPPED));

        assertThat(line.state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 08:00 1", "2026-10-09 08:00 1");
        assertThat(line.changes()).extracting(Change::kind).containsExactly(Change.Kind.STOPPED);
    }

    @Test
    void a_dose_at_the_very_instant_of_the_stop_has_no_box() {
        ListLine line = Lists.only(ma(), ta(), stopOfMa("2026-10-09T08:00:00+02:00", STOPPED));

        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 08:00 1");
    }

    @Test
    void a_stop_at_once_that_the_pharmacy_has_not_processed_is_to_be_verified() {
        ListLine line = Lists.only(ma(), ta(), stopOfMa("2026-10-07T15:00:00+02:00", STOPPED));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(Lists.warnings(line)).contains(Warning.Kind.STOPPED_VERIFY);
        assertThat(line.doses()).isEmpty();
    }

    @Test
    void a_stop_that_both_made_is_a_stopped_line_without_boxes() {
        ListLine line = Lists.only(
                ma(),
                ta(),
                stopOfMa("2026-10-07T15:00:00+02:00", STOPPED),
                Order.ta("TA1S")
                        .registered("2026-10-07T16:00:00+02:00")
                        .until("2026-10-07T15:00:00+02:00")
                        .stop(STOPPED)
                        .after("TA1")
                        .carriesOut("MA1S")
                        .step(Dosing.give("1").at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.STOPPED);
        assertThat(line.warnings())
                .extracting(Warning::text)
                .contains("Gestopt op 7 oktober 2026 om 15:00.")
                .noneMatch(text -> text.contains("Stopt op"));
        assertThat(line.doses()).isEmpty();
        assertThat(line.sources()).hasSize(4);
    }

    @Test
    void what_stopped_more_than_two_weeks_ago_is_left_off_by_name() {
        ClientList list = Lists.of(Fixture.with(
                Order.ta("TA1")
                        .registered("2026-08-01T09:00:00+02:00")
                        .from("2026-08-01")
                        .step(Dosing.give("1").at("08:00")),
                Order.ta("TA1S")
                        .registered("2026-09-02T09:00:00+02:00")
                        .from("2026-08-01")
                        .until("2026-09-02")
                        .stop(STOPPED)
                        .after("TA1")));

        assertThat(list.lines()).isEmpty();
        assertThat(list.leftOff())
                .extracting(LeftOff::reason)
                .containsExactly(LeftOff.Reason.STOPPED_EARLIER, LeftOff.Reason.STOPPED_EARLIER);
    }

    @Test
    void older_codes_of_stops_are_known() {
        ListLine line = Lists.only(
                ta(),
                Order.ta("TA1S")
                        .registered("2026-10-06T16:00:00+02:00")
                        .until("2026-10-06")
                        .stop("113381000146106")
                        .after("TA1"));

        assertThat(line.state()).isEqualTo(LineState.INTERRUPTED);
        assertThat(line.doses()).isEmpty();
    }

    @Test
    void an_unknown_kind_of_stop_is_to_be_verified() {
        ListLine line = Lists.only(
                ta(),
                Order.ta("TA1S")
                        .registered("2026-10-06T16:00:00+02:00")
                        .until("2026-10-20")
                        .stop("123456")
                        .after("TA1"));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
    }

    @Test
    void an_interruption_by_the_prescriber_alone_is_to_be_verified() {
        ListLine line = Lists.only(ma(), ta(), stopOfMa("2026-10-07T15:00:00+02:00", INTERRUPTED));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(Lists.warnings(line)).contains(Warning.Kind.INTERRUPTED_VERIFY);
    }

    @Test
    void what_was_cancelled_never_started() {
        ClientList list = Lists.of(Fixture.with(ma().info("6"), stopOfMa("2026-10-01", CANCELLED)));

        assertThat(list.lines()).isEmpty();
        assertThat(list.leftOff()).extracting(LeftOff::reason).containsOnly(LeftOff.Reason.CANCELLED);
        assertThat(list.accounting().addsUp()).isTrue();
    }

    @Test
    void what_was_cancelled_and_is_still_with_the_pharmacy_is_to_be_verified() {
        ListLine line = Lists.only(ma(), ta(), stopOfMa("2026-10-01", CANCELLED));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
    }

    @Test
    void a_technical_stop_makes_two_lines_that_follow_each_other() {
        ClientList list = Lists.of(Fixture.with(
                ma(),
                stopOfMa("2026-10-09T23:59:59+02:00", STOPPED),
                Order.ma("MA2")
                        .registered("2026-10-07T15:00:00+02:00")
                        .from("2026-10-10")
                        .after("MA1")
                        .step(Dosing.give("2").at("08:00")),
                ta(),
                Order.ta("TA1S")
                        .registered("2026-10-07T16:00:00+02:00")
                        .until("2026-10-09T23:59:59+02:00")
                        .stop(STOPPED)
                        .after("TA1")
                        .carriesOut("MA1S"),
                Order.ta("TA2")
                        .registered("2026-10-07T16:00:00+02:00")
                        .from("2026-10-10")
                        .carriesOut("MA2")
                        .step(Dosing.give("2").at("08:00"))));

        assertThat(list.lines()).extracting(ListLine::state).containsExactly(LineState.ACTIVE, LineState.PLANNED);
        assertThat(Lists.boxes(list.lines().get(0))).containsExactly("2026-10-08 08:00 1", "2026-10-09 08:00 1");
        assertThat(Lists.boxes(list.lines().get(1))).hasSize(5).startsWith("2026-10-10 08:00 2");
        assertThat(list.accounting().printed()).isEqualTo(6);
    }

    @Test
    void a_technical_stop_in_effect_that_the_pharmacy_missed_shows_both_texts_in_one_line() {
        ListLine line = Lists.only(
                ma(),
                ta().text("1 stuk"),
                stopOfMa("2026-10-07T23:59:59+02:00", STOPPED),
                Order.ma("MA2")
                        .registered("2026-10-07T15:00:00+02:00")
                        .from("2026-10-08")
                        .after("MA1")
                        .text("2 stuks")
                        .step(Dosing.give("2").at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(Lists.texts(line)).contains("1 stuk").contains("2 stuks");
        assertThat(line.sources()).hasSize(4);
    }

    @Test
    void the_same_technical_stop_tomorrow_leaves_today_as_it_is() {
        ListLine line = Lists.only(
                ma(),
                ta(),
                stopOfMa("2026-10-08T23:59:59+02:00", STOPPED),
                Order.ma("MA2")
                        .registered("2026-10-07T15:00:00+02:00")
                        .from("2026-10-09")
                        .after("MA1")
                        .step(Dosing.give("2").at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.boxes(line)).containsExactly("2026-10-08 08:00 1");
    }

    @ParameterizedTest
    @CsvSource({"6, ACTIVE, 7", "7, PLANNED, 0", "11, NOT_PROCESSED, 0", "4, NEW, 0"})
    void an_agreement_without_one_of_the_pharmacy_enters_as_its_code_says(String code, LineState state, int boxes) {
        ListLine line = Lists.only(ma().info(code));

        assertThat(line.state()).isEqualTo(state);
        assertThat(line.doses()).hasSize(boxes);
        assertThat(line.checkRow()).isEqualTo(boxes == 0);
        assertThat(Lists.texts(line)).contains("Informatie " + code);
    }

    @Test
    void parallel_agreements_that_were_both_processed_are_two_lines() {
        ClientList list = Lists.of(Fixture.with(
                ma(),
                ta(),
                Order.ma("MA2")
                        .registered("2026-10-02T09:00:00+02:00")
                        .medicine("Paracetamol tablet 1000mg")
                        .step(Dosing.give("1").at("20:00")),
                Order.ta("TA2")
                        .registered("2026-10-02T12:00:00+02:00")
                        .medicine("Paracetamol tablet 1000mg")
                        .carriesOut("MA2")
                        .step(Dosing.give("1").at("20:00"))));

        assertThat(list.lines())
                .extracting(ListLine::state)
                .containsOnly(LineState.ACTIVE)
                .hasSize(2);
        assertThat(list.lines())
                .allSatisfy(line -> assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.SAME_SUBSTANCE));
    }

    @Test
    void a_change_that_the_pharmacy_made_without_stopping_its_own_is_to_be_verified_and_not_given_twice() {
        ClientList list = Lists.of(Fixture.with(
                ma(),
                ta(),
                Order.ma("MA2")
                        .registered("2026-10-06T09:00:00+02:00")
                        .from("2026-10-07")
                        .after("MA1")
                        .step(Dosing.give("2").at("08:00")),
                Order.ta("TA2")
                        .registered("2026-10-06T12:00:00+02:00")
                        .from("2026-10-07")
                        .carriesOut("MA2")
                        .step(Dosing.give("2").at("08:00"))));

        assertThat(list.lines())
                .extracting(ListLine::state)
                .containsExactlyInAnyOrder(LineState.VERIFY, LineState.ACTIVE);
    }

    @Test
    void without_moments_of_registering_several_agreements_are_to_be_verified() {
        ListLine line = Lists.only(ma().registered(null), ta());

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(Lists.warnings(line)).contains(Warning.Kind.REGISTRATION_MISSING);
        assertThat(Lists.only(ta().registered(null)).state()).isEqualTo(LineState.ACTIVE);
    }

    @Test
    void a_status_that_says_it_does_not_hold_is_to_be_verified() {
        assertThat(Lists.only(ta().status("on-hold")).state()).isEqualTo(LineState.VERIFY);
        assertThat(Lists.only(ta().status("completed")).state()).isEqualTo(LineState.ACTIVE);
    }

    @Test
    void an_agreement_of_the_pharmacy_that_ran_out_before_the_prescribers_is_to_be_verified() {
        ListLine line = Lists.only(ma(), ta().until("2026-10-05"));

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(Lists.warnings(line)).contains(Warning.Kind.PHARMACY_ENDED);
    }

    @Test
    void what_ended_is_left_off_and_what_begins_later_is_planned() {
        ClientList list = Lists.of(Fixture.with(
                ta().until("2026-10-07"),
                Order.ta("TA2")
                        .treatment("T2")
                        .medicine("Ibuprofen tablet 400mg")
                        .from("2026-10-12")
                        .step(Dosing.give("1").at("08:00"))));

        assertThat(list.leftOff()).extracting(LeftOff::reason).containsExactly(LeftOff.Reason.ENDED);
        assertThat(Lists.only(list).state()).isEqualTo(LineState.PLANNED);
        assertThat(Lists.days(Lists.only(list))).startsWith("2026-10-12").hasSize(3);
    }

    @Test
    void what_replaced_the_agreement_of_the_pharmacy_is_to_be_verified_whenever_the_pharmacy_wrote_down_its_own() {
        ListLine line = Lists.only(
                ma(),
                Order.ma("MA2")
                        .registered("2026-10-01T10:00:00+02:00")
                        .from("2026-10-05")
                        .after("MA1")
                        .info("6")
                        .step(Dosing.give("2").at("08:00")),
                ta());

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
        assertThat(line.sources()).hasSize(3);
    }

    @Test
    void beyond_the_end_of_the_prescribers_agreement_that_of_the_pharmacy_is_no_order() {
        ListLine over = Lists.only(ma().until("2026-10-05"), ta());
        ListLine within = Lists.only(ma().until("2026-10-09"), ta());

        assertThat(over.state()).isEqualTo(LineState.VERIFY);
        assertThat(over.doses()).isEmpty();
        assertThat(within.state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.days(within)).containsExactly("2026-10-08", "2026-10-09");
        assertThat(within.checkRow()).isTrue();
        assertThat(Lists.warnings(within)).contains(Warning.Kind.PRESCRIBED_ENDS_EARLIER);
    }

    @Test
    void one_product_twice_for_one_agreement_of_the_prescriber_is_not_given_twice() {
        ClientList list = Lists.of(Fixture.with(
                ma(),
                ta(),
                Order.ta("TA2")
                        .registered("2026-10-06T12:00:00+02:00")
                        .carriesOut("MA1")
                        .step(Dosing.give("2").at("08:00"))));

        assertThat(list.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(LineState.VERIFY);
            assertThat(line.doses()).isEmpty();
            assertThat(Lists.warnings(line)).contains(Warning.Kind.SAME_AGAIN);
        });
        assertThat(Lists.of(Fixture.with(
                                ma().info("6"),
                                Order.ma("MA2")
                                        .registered("2026-10-06T09:00:00+02:00")
                                        .info("6")
                                        .step(Dosing.give("2").at("08:00"))))
                        .lines())
                .extracting(ListLine::state)
                .containsOnly(LineState.VERIFY);
    }

    @Test
    void a_product_by_the_clock_and_when_needed_is_no_doubt() {
        ClientList list = Lists.of(Fixture.with(
                ma(),
                ta(),
                Order.ta("TA2")
                        .registered("2026-10-06T12:00:00+02:00")
                        .carriesOut("MA1")
                        .step(Dosing.give("1").asNeeded("Bij pijn"))));

        assertThat(list.lines()).extracting(ListLine::state).containsOnly(LineState.ACTIVE);
    }

    @Test
    void a_stop_alone_is_not_called_new() {
        ListLine line = Lists.only(stopOfMa("2026-10-07", STOPPED));

        assertThat(line.state()).isEqualTo(LineState.STOPPED);
        assertThat(line.warnings())
                .extracting(Warning::text)
                .containsExactly("Gestopt: de laatste dag was 7 oktober 2026.");
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.STOPPED);
    }

    @Test
    void a_row_of_changes_that_the_pharmacy_missed_is_one_line_to_verify() {
        ListLine line = Lists.only(
                ma(),
                Order.ma("MA2")
                        .registered("2026-10-01T10:00:00+02:00")
                        .from("2026-10-04")
                        .after("MA1")
                        .info("6")
                        .step(Dosing.give("2").at("08:00")),
                Order.ma("MA3")
                        .registered("2026-10-01T11:00:00+02:00")
                        .from("2026-10-07")
                        .after("MA2")
                        .info("6")
                        .step(Dosing.give("3").at("08:00")),
                ta());

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
        assertThat(line.sources()).hasSize(4);
    }

    @Test
    void a_change_that_was_cancelled_changes_nothing() {
        ClientList list = Lists.of(Fixture.with(
                ma(),
                ta(),
                Order.ma("MA2")
                        .registered("2026-10-06T09:00:00+02:00")
                        .from("2026-10-10")
                        .after("MA1")
                        .step(Dosing.give("2").at("08:00")),
                Order.ma("MA2S")
                        .registered("2026-10-07T09:00:00+02:00")
                        .from("2026-10-10")
                        .until("2026-10-10")
                        .stop(CANCELLED)
                        .after("MA2")));

        assertThat(Lists.only(list).state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.boxes(Lists.only(list))).hasSize(7);
        assertThat(Lists.only(list).warnings()).isEmpty();
        assertThat(list.leftOff()).extracting(LeftOff::reason).containsOnly(LeftOff.Reason.CANCELLED);
    }
}
