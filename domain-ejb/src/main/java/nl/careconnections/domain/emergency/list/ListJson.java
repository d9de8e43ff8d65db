package nl.careconnections.domain.emergency.list;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Problem;

/** Lists as JSON, as integrators get them. */
public final class ListJson {

    private ListJson() {}

    /** The lists of a ward; amounts are decimal strings, boxes that are no order ({@link Dose#optional()}) are not in it. */
    public static JsonObject of(WardList ward) {
        JsonArrayBuilder clients = JSON.createArrayBuilder();
        ward.clients().forEach(entry -> clients.add(client(entry)));
        return JSON.createObjectBuilder()
                .add("ward", ward.ward())
                .add("takenAt", instant(ward.takenAt()))
                .add("validUntil", instant(ward.validUntil()))
                .add("clients", clients)
                .build();
    }

    private static JsonObjectBuilder client(WardList.Entry entry) {
        ClientList list = entry.list();
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        list.lines().forEach(line -> lines.add(line(line)));
        return JSON.createObjectBuilder()
                .add("client", list.client().id())
                .add("status", list.status().name())
                .add("administrationsUntil", orNull(entry.administrationsUntil().map(ListJson::instant)))
                .add("quarantined", problems(list.quarantined()))
                .add("lines", lines);
    }

    /** What could not be understood, as the answer to a delivery has it too. */
    public static JsonArrayBuilder problems(List<Problem> problems) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        problems.forEach(problem -> array.add(JSON.createObjectBuilder()
                .add("resource", problem.resource())
                .add("path", problem.path())
                .add("reason", problem.reason())));
        return array;
    }

    private static JsonObjectBuilder line(ListLine line) {
        JsonArrayBuilder doses = JSON.createArrayBuilder();
        line.doses().stream().filter(dose -> !dose.optional()).forEach(dose -> doses.add(dose(dose)));
        JsonArrayBuilder texts = JSON.createArrayBuilder();
        line.texts().forEach(text -> texts.add(text.text()));
        JsonArrayBuilder warnings = JSON.createArrayBuilder();
        line.warnings().forEach(warning -> warnings.add(warning.text()));
        return JSON.createObjectBuilder()
                .add("treatment", line.treatment())
                .add("medicine", line.medicine())
                .add("kind", line.kind().name())
                .add("state", line.state().name())
                .add("doses", doses)
                .add(
                        "lastGiven",
                        line.lastGiven().map(given -> (JsonValue) given(given)).orElse(JsonValue.NULL))
                .add("texts", texts)
                .add("warnings", warnings);
    }

    private static JsonObjectBuilder dose(Dose dose) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("date", dose.date().toString())
                .add(
                        "time",
                        orNull(dose.time()
                                .map(time ->
                                        time.truncatedTo(ChronoUnit.MINUTES).toString())))
                .add("amount", orNull(dose.amount()))
                .add("unit", dose.unit())
                .add("derived", dose.derived());
        if (!dose.label().isEmpty()) {
            json.add("label", dose.label());
        }
        return json;
    }

    private static JsonObject given(Given given) {
        return JSON.createObjectBuilder()
                .add("at", local(given.at()))
                .add("amount", orNull(given.amount()))
                .add("unit", given.unit())
                .add("outcome", given.outcome())
                .add("site", given.site())
                .build();
    }

    private static JsonValue orNull(Optional<String> text) {
        return text.map(value -> (JsonValue) JSON.createValue(value)).orElse(JsonValue.NULL);
    }

    private static String local(LocalDateTime moment) {
        return instant(moment.atZone(Moment.ZONE).toInstant());
    }

    /** With the offset of the Netherlands, which people can read, and always with seconds, as RFC 3339 has it. */
    private static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(Moment.ZONE)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
