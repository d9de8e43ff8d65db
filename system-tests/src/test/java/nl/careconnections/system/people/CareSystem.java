package nl.careconnections.system.people;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SupportSystem;

/** The care system of the demo's organisation, with a ward of its own for a test. */
public final class CareSystem {

    private static final String API = "/noodportaal/api/v1/wards/";
    private static final Duration TO_PRINT = Duration.ofMinutes(45);
    private static final String XML = "application/fhir+xml";

    private final Http http;
    private final JsonObject keys;
    private final String ward = "proef-" + UUID.randomUUID();

    public CareSystem(SupportSystem system) {
        this.http = Http.to(system.url());
        try (JsonReader reader = Json.createReader(
                new StringReader(Http.to(system.catcherUrl()).get("/keys.json").body()))) {
            keys = reader.readObject();
        }
        Answer made = as("ACCOUNTS")
                .post(
                        "/noodportaal/scim/v2/Groups",
                        "application/scim+json",
                        "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"externalId\": \"" + ward
                                + "\", \"displayName\": \"Proefafdeling\"}");
        if (made.status() != 201) {
            throw new AssertionError("No ward: " + made.body());
        }
    }

    public String ward() {
        return ward;
    }

    /** Requests with the key for one thing. */
    public Http as(String scope) {
        return with(keys.getString(scope));
    }

    public Http with(String key) {
        return http.with("Authorization", "Bearer " + key);
    }

    public String snapshots() {
        return API + ward + "/snapshots";
    }

    /** A set of clients born on the 29th of February 1940. */
    public static String set(Instant takenAt, String... clients) {
        JsonArrayBuilder envelopes = Json.createArrayBuilder();
        for (String client : clients) {
            envelopes.add(Json.createObjectBuilder()
                    .add("id", client)
                    .add("name", "Cliënt " + client)
                    .add("birthDate", "1940-02-29")
                    .add("room", "1")
                    .addNull("photo")
                    .add("selfManaged", false));
        }
        return Json.createObjectBuilder()
                .add("takenAt", takenAt.toString())
                .add("administrationsUntil", takenAt.toString())
                .add("clients", envelopes)
                .add("allowEmpty", false)
                .build()
                .toString();
    }

    public Answer begin(String document) {
        return as("MEDICATION_IN").post(snapshots(), "application/json", document);
    }

    /** The number of a set that the portal took. */
    public String begun(Instant takenAt, String... clients) {
        return begin(set(takenAt, clients)).json().getString("id");
    }

    public Answer deliver(String set, String client, String bundle) {
        return deliver(set, client, XML, bundle);
    }

    public Answer deliver(String set, String client, String type, String bundle) {
        return as("MEDICATION_IN")
                .with("Content-Type", type)
                .send(
                        "PUT",
                        snapshots() + "/" + set + "/clients/" + URLEncoder.encode(client, StandardCharsets.UTF_8),
                        bundle);
    }

    public Answer complete(String set) {
        return as("MEDICATION_IN")
                .waiting(TO_PRINT)
                .post(snapshots() + "/" + set + "/complete", "application/json", "{}");
    }

    /** A set with one client, in use. */
    public void fill(Instant takenAt) {
        String set = begun(takenAt, "c1");
        deliver(set, "c1", bundle());
        Answer completed = complete(set);
        if (completed.status() != 200) {
            throw new AssertionError("Not completed: " + completed.body());
        }
    }

    /** The list in use. */
    public JsonObject list() {
        return as("LIST_OUT").get(API + ward + "/list").json();
    }

    /** When the data of a list were taken. */
    public static Instant takenAt(JsonObject list) {
        return OffsetDateTime.parse(list.getString("takenAt")).toInstant();
    }

    /** One agreement of a pharmacy: metoprolol at eight o'clock. */
    public static String bundle() {
        return """
                <Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>
                <entry><fullUrl value="urn:uuid:00000000-0000-0000-0000-000000000000"/><resource><Patient>
                  <id value="p1"/><birthDate value="1940-02-29"/></Patient></resource></entry>
                <entry><fullUrl value="urn:uuid:00000000-0000-0000-0000-000000000001"/><resource><MedicationDispense>
                  <id value="TA1"/>
                  <extension url="http://nictiz.nl/fhir/StructureDefinition/ext-TimeInterval.Period">
                    <valuePeriod><start value="2026-10-01"/></valuePeriod></extension>
                  <extension url="http://nictiz.nl/fhir/StructureDefinition/ext-PharmaceuticalTreatment.Identifier">
                    <valueIdentifier><system value="urn:oid:2.999.1"/><value value="T1"/></valueIdentifier></extension>
                  <status value="unknown"/>
                  <category><coding><system value="http://snomed.info/sct"/><code value="422037009"/></coding></category>
                  <medicationCodeableConcept><text value="Metoprolol retard tablet 50mg"/></medicationCodeableConcept>
                  <subject><reference value="Patient/p1"/></subject>
                  <dosageInstruction><timing><repeat><timeOfDay value="08:00:00"/></repeat></timing>
                    <doseAndRate><doseQuantity><value value="1"/><unit value="stuk"/>
                      <system value="http://unitsofmeasure.org"/><code value="1"/></doseQuantity></doseAndRate>
                  </dosageInstruction>
                </MedicationDispense></resource></entry></Bundle>""";
    }
}
