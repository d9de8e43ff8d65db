package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ListJson;
import nl.careconnections.domain.emergency.list.WardList;
import org.junit.jupiter.api.Test;

/** The lists as integrators get them. */
class ListJsonTest {

    private static final Instant TAKEN = Instant.parse("2026-10-08T04:00:00Z");

    private static JsonObject of(ClientList list) {
        WardList ward = new WardList(
                "ward-1",
                TAKEN,
                TAKEN.plusSeconds(86_400),
                List.of(new WardList.Entry(list, Optional.of(TAKEN.minusSeconds(300)))));
        return ListJson.of(ward);
    }

    private static JsonObject parsed(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    @Test
    void a_line_has_its_boxes_texts_and_last_gift() {
        ClientList list = Lists.of(
                Fixture.with(Order.ta("TA1")
                                .registered("2026-10-01T12:00:00+02:00")
                                .text("1 tot 2 stuks")
                                .step(Dosing.range("1", "2").when("MORN", "NIGHT")))
                        .and(Fixture.given("G1", "T1", "2026-10-07T08:05:00+02:00", "1.50", "")),
                Lists.DAY,
                1);

        assertThat(of(list)).isEqualTo(parsed("""
                                {"ward":"ward-1","takenAt":"2026-10-08T06:00:00+02:00","validUntil":"2026-10-09T06:00:00+02:00",
                                 "clients":[{"client":"c1","status":"PRINTED","administrationsUntil":"2026-10-08T05:55:00+02:00",
                                  "quarantined":[],
                                  "lines":[{"treatment":"T1","medicine":"PARACETAMOL TABLET 500MG","kind":"SCHEDULED","state":"ACTIVE",
                                   "doses":[
                                    {"date":"2026-10-08","time":"08:00","amount":"1-2","unit":"stuk","derived":true,"label":"’s ochtends"},
                                    {"date":"2026-10-08","time":"22:00","amount":"1-2","unit":"stuk","derived":true,
                                     "label":"nacht van 8 op 9 oktober"}],
                                   "lastGiven":{"at":"2026-10-07T08:05:00+02:00","amount":"1.5","unit":"stuk","outcome":"","site":""},
                                   "texts":["1 tot 2 stuks","Oraal"],"warnings":[]}]}]}
                                """));
    }

    @Test
    void boxes_that_are_no_order_are_not_in_it() {
        ClientList list = Lists.of(
                Fixture.with(Order.ta("TA1")
                        .registered("2026-10-01T12:00:00+02:00")
                        .step(Dosing.give("1").timesRange(1, 3, 1, "d"))),
                Lists.DAY,
                1);
        JsonObject line = of(list).getJsonArray("clients")
                .getJsonObject(0)
                .getJsonArray("lines")
                .getJsonObject(0);

        assertThat(line.getJsonArray("doses")).hasSize(1);
        assertThat(line.getJsonArray("doses").getJsonObject(0).get("time")).isEqualTo(JsonValue.NULL);
        assertThat(line.get("lastGiven")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void what_is_quarantined_is_named() {
        ClientList list = Lists.of(Fixture.with(Order.ta("TA1").status("huh")));

        assertThat(of(list).getJsonArray("clients")
                        .getJsonObject(0)
                        .getJsonArray("quarantined")
                        .getJsonObject(0)
                        .keySet())
                .containsExactlyInAnyOrder("resource", "path", "reason");
    }
}
