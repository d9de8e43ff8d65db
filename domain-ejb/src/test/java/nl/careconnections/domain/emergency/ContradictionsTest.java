package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.careconnections.domain.emergency.list.LineState;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.Warning;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 8: what does not hold together is printed as it came, with "verify", and never chosen from. */
class ContradictionsTest {

    private static Order ta() {
        return Order.ta("TA1").registered("2026-10-01T12:00:00+02:00").text("Zoals het geleverd is");
    }

    static Stream<Named<Order>> contradictory() {
        return Stream.of(
                Named.of(
                        "frequency against times",
                        ta().step(Dosing.give("1").times(3, 1, "d").at("08:00", "20:00"))),
                Named.of(
                        "frequency against parts",
                        ta().step(Dosing.give("1").times(2, 1, "d").when("EVE"))),
                Named.of(
                        "times and parts",
                        ta().step(Dosing.give("1").at("08:00").when("EVE"))),
                Named.of(
                        "weekdays against frequency",
                        ta().step(Dosing.give("1").times(3, 1, "wk").on("mon", "thu"))),
                Named.of("one time twice", ta().step(Dosing.give("1").at("08:00", "08:00"))),
                Named.of(
                        "millimetres for ml",
                        ta().step(Dosing.nothing().at("08:00").quantity("5", "millimeter", "ml"))),
                Named.of("a length", ta().step(Dosing.nothing().at("08:00").quantity("5", "mm", "mm"))),
                Named.of("ml as pieces", ta().step(Dosing.nothing().at("08:00").quantity("5", "ml", "1"))),
                Named.of(
                        "hours in a scheme of days",
                        ta().step(Dosing.give("1").sequence(1).during(1, "d").at("08:00"))
                                .step(Dosing.give("2")
                                        .sequence(2)
                                        .during(1, "h")
                                        .at("08:00"))),
                Named.of(
                        "steps longer than the period",
                        ta().until("2026-10-05")
                                .from("2026-10-01")
                                .until("2026-10-10")
                                .step(Dosing.give("1")
                                        .sequence(1)
                                        .during(7, "d")
                                        .at("08:00"))
                                .step(Dosing.give("2")
                                        .sequence(2)
                                        .during(4, "d")
                                        .at("08:00"))),
                Named.of(
                        "steps longer than the cycle",
                        ta().cycle(7).step(Dosing.give("1").during(8, "d").at("08:00"))),
                Named.of(
                        "a cycle without lengths",
                        ta().cycle(7).step(Dosing.give("1").at("08:00"))),
                Named.of(
                        "a rate of another unit",
                        ta().step(Dosing.give("500").at("08:00").rate("80", "ml", "h"))),
                Named.of("less than nothing", ta().step(Dosing.give("-1").at("08:00"))),
                Named.of("a range upside down", ta().step(Dosing.range("2", "1").at("08:00"))),
                Named.of(
                        "an end before the start",
                        ta().until("2026-09-30").step(Dosing.give("1").at("08:00"))),
                Named.of("no start", ta().from(null).step(Dosing.give("1").at("08:00"))),
                Named.of("one part of the day twice", ta().step(Dosing.give("1").when("MORN", "MORN"))),
                Named.of(
                        "steps that last, without sequence",
                        ta().step(Dosing.give("3").during(10, "d").at("08:00"))
                                .step(Dosing.give("2").during(5, "d").at("08:00"))),
                Named.of(
                        "one sequence missing",
                        ta().step(Dosing.give("1").sequence(1).during(1, "d").at("08:00"))
                                .step(Dosing.give("1").at("08:00"))));
    }

    @ParameterizedTest
    @MethodSource("contradictory")
    void is_to_be_verified_and_has_no_box(Order order) {
        ListLine line = Lists.only(order);

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
        assertThat(line.checkRow()).isTrue();
        assertThat(Lists.warnings(line)).contains(Warning.Kind.CONTRADICTION);
        assertThat(Lists.texts(line)).contains("Zoals het geleverd is");
    }

    @Test
    void steps_as_long_as_the_period_hold_together() {
        ListLine line = Lists.only(ta().from("2026-10-01T10:00:00+02:00")
                .until("2026-10-10T23:59:59+02:00")
                .step(Dosing.give("1").sequence(1).during(10, "d").at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.ACTIVE);
    }

    @Test
    void a_stop_makes_no_steps_too_long() {
        ListLine line = Lists.only(
                ta().during(10, "d")
                        .step(Dosing.give("1").sequence(1).during(10, "d").at("08:00")),
                Order.ta("TA1S")
                        .registered("2026-10-07T12:00:00+02:00")
                        .until("2026-10-09")
                        .stop("410546004")
                        .after("TA1")
                        .step(Dosing.give("1").sequence(1).during(10, "d").at("08:00")));

        assertThat(line.state()).isEqualTo(LineState.ACTIVE);
        assertThat(Lists.days(line)).containsExactly("2026-10-08", "2026-10-09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wordt gegenereerd",
                "wordt automatisch gevuld",
                "Vanaf &lt;T-10D{00:00:00}&gt; t/m &lt;T-3D{23:59:59}&gt;, 2 maal per dag 1 stuk",
                "Wordt gegenereerd "
            })
    void placeholders_are_replaced_from_the_structure(String placeholder) {
        ListLine line = Lists.only(Order.ta("TA1")
                .registered("2026-10-01T12:00:00+02:00")
                .text(placeholder)
                .during(2, "wk")
                .step(Dosing.give("0.5").times(2, 1, "d").at("08:00", "20:00").saying("Na het eten")));

        assertThat(Lists.texts(line))
                .startsWith(
                        "vanaf 1 oktober 2026, gedurende 2 weken, 2 keer per dag om 08:00 en 20:00 0.5 stuk Na het eten, Oraal");
    }

    @Test
    void a_delivered_text_is_printed_as_it_came() {
        assertThat(Lists.texts(Lists.only(ta().step(Dosing.give("1").at("08:00")))))
                .startsWith("Zoals het geleverd is");
    }
}
