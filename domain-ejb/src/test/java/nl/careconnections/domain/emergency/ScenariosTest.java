package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The scenarios by which administration lists of Medicatieproces 9 are judged, with fixtures of our own: one approved text, written
 * again with {@code -Dwrite.documents=true}. What each must show is asserted rule by rule in the tests beside this one.
 */
class ScenariosTest {

    private static final Path APPROVED =
            Path.of("src/test/resources/nl/careconnections/domain/emergency/approved/scenarios.txt");
    private static final String STOPPED = "410546004";

    private static Order ma(Dosing... dosing) {
        return with(Order.ma("MA1"), dosing);
    }

    private static Order ta(Dosing... dosing) {
        return with(Order.ta("TA1").registered("2026-10-01T12:00:00+02:00").carriesOut("MA1"), dosing);
    }

    private static Order with(Order order, Dosing... dosing) {
        for (Dosing step : dosing) {
            order.step(step);
        }
        return order;
    }

    private static Order change(String code, String from) {
        return Order.ma("MA2")
                .registered("2026-10-07T15:00:00+02:00")
                .from(from)
                .after("MA1")
                .info(code)
                .step(Dosing.give("1").at("08:00"));
    }

    private static Order stop(String until) {
        return Order.ma("MA1S")
                .registered("2026-10-07T15:00:00+02:00")
                .until(until)
                .stop(STOPPED)
                .after("MA1")
                .step(Dosing.give("2").at("08:00"));
    }

    private static Map<String, Fixture> scenarios() {
        Dosing two = Dosing.give("2").at("08:00");
        Map<String, Fixture> all = new LinkedHashMap<>();
        all.put(
                "as needed",
                Fixture.with(ta(Dosing.range("1", "2").asNeeded("Bij pijn").maximum("6", "d"))
                        .medicine("Morfine tablet 10mg")));
        all.put(
                "as needed, at a time",
                Fixture.with(ta(Dosing.give("1").at("22:00").asNeeded("Bij slapeloosheid"))));
        all.put(
                "parallel agreements",
                Fixture.with(
                        ma(Dosing.give("1").at("08:00")).medicine("Levodopa tablet 100mg"),
                        ta(Dosing.give("1").at("08:00")).medicine("Levodopa tablet 100mg"),
                        with(
                                Order.ma("MA2").medicine("Levodopa capsule 200mg"),
                                Dosing.give("1").at("22:00")),
                        with(
                                Order.ta("TA2")
                                        .registered("2026-10-01T12:00:00+02:00")
                                        .carriesOut("MA2")
                                        .medicine("Levodopa capsule 200mg"),
                                Dosing.give("1").at("22:00"))));
        all.put(
                "patch and injection site",
                Fixture.with(ta(Dosing.give("1", "pleister")
                                        .exact()
                                        .times(1, 3, "d")
                                        .at("10:00"))
                                .medicine("Fentanyl pleister 12ug/uur"))
                        .and(
                                Fixture.given(
                                        "MTD1",
                                        "T1",
                                        "2026-10-07T10:05:00+02:00",
                                        "1",
                                        Fixture.extension(
                                                Fixture.EXT + "MedicationAdministration2.InjectionPatchSite",
                                                "<valueCodeableConcept><text value=\"bovenarm, links\"/></valueCodeableConcept>"))));
        all.put(
                "interval",
                Fixture.with(ta(Dosing.give("1").exact().times(1, 6, "h")).from("2026-10-08T09:00:00+02:00")));
        all.put("n times a week", Fixture.with(ta(Dosing.give("1").times(3, 1, "wk"))));
        all.put("once a month", Fixture.with(ta(Dosing.give("1").times(1, 1, "mo"))));
        all.put(
                "other product code in TA than in MA",
                Fixture.with(ma(two).medicine("Omeprazol capsule 20mg"), ta(two).medicine("Losec capsule 20mg")));
        all.put("MA with times, no TA", Fixture.with(ma(two).info("6")));
        all.put(
                "MA without times, no TA",
                Fixture.with(ma(Dosing.give("1").times(2, 1, "d")).info("6")));
        all.put(
                "WDS",
                Fixture.with(
                        ma(Dosing.nothing().saying("Volgens schema trombosedienst"))
                                .medicine("Acenocoumarol tablet 1mg"),
                        ta(Dosing.nothing().saying("Volgens schema trombosedienst"))
                                .medicine("Acenocoumarol tablet 1mg"),
                        with(
                                Order.wds("W1")
                                        .carriesOut("MA1")
                                        .registered("2026-10-06T10:00:00+02:00")
                                        .from("2026-10-07")
                                        .during(4, "d"),
                                Dosing.give("2").sequence(1).during(2, "d").at("18:00"),
                                Dosing.give("0").sequence(2).during(1, "d").at("18:00"),
                                Dosing.give("3").sequence(3).during(1, "d").at("18:00"))));
        all.put("inflexible times", Fixture.with(ta(Dosing.give("1").exact().at("07:30", "19:30"))));
        all.put("reduction at once", Fixture.with(ma(two), ta(two), change("6", "2026-10-08T05:00:00+02:00")));
        all.put(
                "different doses per time",
                Fixture.with(ta(
                        Dosing.give("2").sequence(1).at("08:00"),
                        Dosing.give("1").sequence(1).at("12:00", "18:00"))));
        all.put("stop at once", Fixture.with(ma(two), ta(two), stop("2026-10-08T05:00:00+02:00")));
        all.put("stop in future", Fixture.with(ma(two), ta(two), stop("2026-10-10T12:00:00+02:00")));
        all.put(
                "change in future",
                Fixture.with(ma(two), ta(two), stop("2026-10-11T23:59:59+02:00"), change("6", "2026-10-12")));
        all.put("changed, at once on the list", Fixture.with(ma(two), ta(two), change("6", "2026-10-08")));
        all.put("changed, from the next rotation", Fixture.with(ma(two), ta(two), change("7", "2026-10-08")));
        all.put("changed, after processing", Fixture.with(ma(two), ta(two), change("11", "2026-10-08")));
        all.put(
                "tapering",
                Fixture.with(ta(
                                Dosing.give("3").sequence(1).during(3, "d").at("08:00"),
                                Dosing.give("2").sequence(2).during(2, "d").at("08:00"),
                                Dosing.give("0.5").sequence(3).during(2, "d").at("08:00"))
                        .from("2026-10-07")
                        .medicine("Prednisolon tablet 5mg")));
        all.put(
                "infusion",
                Fixture.with(ta(Dosing.give("1000", "ml").at("09:00").rate("83", "ml", "h"))
                        .medicine("Glucose infuus 5%")));
        all.put(
                "cycle",
                Fixture.with(ta(Dosing.give("1").during(21, "d").at("09:00"))
                        .cycle(28)
                        .from("2026-09-20")));
        all.put("night", Fixture.with(ta(Dosing.give("1").at("03:00").when())));
        all.put("one-off", Fixture.with(ta(Dosing.give("1").count(1)).from("2026-10-10")));
        return all;
    }

    @Test
    void each_gives_the_list_that_was_approved() throws IOException {
        StringBuilder printed = new StringBuilder();
        scenarios()
                .forEach((name, fixture) -> printed.append("=== ")
                        .append(name)
                        .append('\n')
                        .append(ListPrinter.print(Lists.of(fixture)))
                        .append('\n'));

        if (Boolean.getBoolean("write.documents")) {
            Files.writeString(APPROVED, printed);
        }
        assertThat(printed.toString()).isEqualTo(Files.readString(APPROVED));
    }
}
