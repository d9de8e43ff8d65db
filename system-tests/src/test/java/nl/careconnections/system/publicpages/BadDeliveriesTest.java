package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.people.CareSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever care systems deliver wrong is told with its place, and the last good set stays in use. */
@SystemTest
class BadDeliveriesTest {

    private static final Instant TAKEN =
            Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    private static final int TOO_MUCH = 100_000_000;

    private CareSystem ecd;

    @BeforeEach
    void a_ward_with_a_good_set(SupportSystem system) {
        ecd = new CareSystem(system);
        ecd.fill(TAKEN);
    }

    @AfterEach
    void the_last_good_set_stays() {
        JsonObject list = ecd.list();
        assertThat(CareSystem.takenAt(list)).isEqualTo(TAKEN);
        assertThat(list.getJsonArray("clients")).hasSize(1);
        assertThat(list.toString()).contains("METOPROLOL RETARD TABLET 50MG");
    }

    @Test
    void a_torn_set_says_whom_it_misses() {
        String set = ecd.begun(TAKEN.plusSeconds(60), "c1", "c2");
        ecd.deliver(set, "c1", CareSystem.bundle());

        Answer answer = ecd.complete(set);

        assertProblem(answer, 409, "missing");
        assertThat(answer.json().getJsonArray("missing").getString(0)).isEqualTo("c2");
    }

    @Test
    void another_client_or_another_ward_is_not_found_and_somebody_elses_birth_date_is_refused() {
        String set = ecd.begun(TAKEN.plusSeconds(60), "c1");

        assertProblem(ecd.deliver(set, "c2", CareSystem.bundle()), 404, "not-found");
        assertProblem(ecd.deliver(UUID.randomUUID().toString(), "c1", CareSystem.bundle()), 404, "not-found");
        assertProblem(
                ecd.as("MEDICATION_IN")
                        .post(
                                "/noodportaal/api/v1/wards/linde/snapshots/" + set + "/complete",
                                "application/json",
                                "{}"),
                404,
                "not-found");
        Answer otherBirth = ecd.deliver(set, "c1", CareSystem.bundle().replace("1940-02-29", "1940-02-28"));
        assertProblem(otherBirth, 422, "otherClient");
        assertPlace(otherBirth, "Patient.birthDate");
    }

    @Test
    void S21_a_key_of_another_organisation_or_for_another_thing_opens_nothing(SupportSystem system) {
        String document = CareSystem.set(TAKEN.plusSeconds(60), "c1");
        String foreign = "cc_" + UUID.randomUUID();
        new Postgres(system).number("""
                with made as (insert into api_key (organisation_id, name, scope, beginning, hash, networks, created_at, created_by,
                                                   expires_at)
                    select o.id, 'Elders', 'MEDICATION_IN', 'cc_12345', sha256(convert_to('%s', 'UTF8')), '', now(),
                           (select min(id) from account), now() + interval '1 day'
                    from organisation o where o.name = 'Thuiszorg Testdorp' returning id)
                select id from made""".formatted(foreign));

        assertProblem(ecd.with(foreign).post(ecd.snapshots(), "application/json", document), 404, "not-found");
        assertProblem(ecd.as("LIST_OUT").post(ecd.snapshots(), "application/json", document), 403, "key-scope");
    }

    @Test
    void S15_nothing_is_read_from_outside_and_bombs_do_not_go_off() {
        String set = ecd.begun(TAKEN.plusSeconds(60), "c1");
        String outside = "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + CareSystem.bundle().replace("Metoprolol retard tablet 50mg", "&x;");
        String bomb =
                "<!DOCTYPE Bundle [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>"
                        + CareSystem.bundle().replace("Metoprolol retard tablet 50mg", "&c;");

        for (String bundle : List.of(outside, bomb)) {
            Answer answer = ecd.deliver(set, "c1", bundle);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().getString("status")).isEqualTo("QUARANTINED");
            assertThat(answer.json().getJsonArray("quarantined")).isNotEmpty();
            assertThat(answer.body()).doesNotContain("root:", "hahaha");
        }
    }

    @Test
    void a_document_of_a_hundred_megabytes_is_too_large() {
        String set = ecd.begun(TAKEN.plusSeconds(60), "c1");

        Answer answer = ecd.deliver(set, "c1", " ".repeat(TOO_MUCH));

        assertProblem(answer, 413, "too-large");
        assertThat(answer.header("X-Limit-Bytes")).isEqualTo("10000000");
    }

    @Test
    void a_comma_in_a_number_quarantines_the_line_and_names_its_place() {
        String set = ecd.begun(TAKEN.plusSeconds(60), "c1");

        Answer answer = ecd.deliver(
                set,
                "c1",
                CareSystem.bundle().replace("<doseQuantity><value value=\"1\"", "<doseQuantity><value value=\"1,00\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("status")).isNotEqualTo("PRINTED");
        assertThat(answer.json().getJsonArray("quarantined").getJsonObject(0).getString("path"))
                .contains("doseQuantity.value");
    }

    @Test
    void json_of_a_wrong_type_is_named() {
        String set = ecd.begun(TAKEN.plusSeconds(60), "c1");

        Answer envelope = ecd.begin(CareSystem.set(TAKEN.plusSeconds(60), "c1")
                .replace("\"selfManaged\":false", "\"selfManaged\":\"nee\""));
        Answer bundle = ecd.deliver(set, "c1", "application/fhir+json", """
                {"resourceType": "Bundle", "type": "collection", "entry": [{"fullUrl": "urn:uuid:1", "resource":
                  {"resourceType": "MedicationDispense", "status": {"value": 5}}}]}""");

        assertProblem(envelope, 400, "bad-document");
        assertPlace(envelope, "clients[0].selfManaged");
        assertThat(bundle.status()).isEqualTo(200);
        assertThat(bundle.json().getString("status")).isNotEqualTo("PRINTED");
        assertThat(bundle.json().getJsonArray("quarantined").getJsonObject(0).getString("path"))
                .contains("status");
    }

    @Test
    void an_empty_set_a_photo_that_is_none_and_a_clock_that_is_ahead_are_refused_with_their_place() {
        Answer empty = ecd.begin(CareSystem.set(TAKEN.plusSeconds(60)));
        String noPicture = Base64.getEncoder().encodeToString("geen foto".getBytes(StandardCharsets.UTF_8));
        Answer photo = ecd.begin(CareSystem.set(TAKEN.plusSeconds(60), "c1")
                .replace("\"photo\":null", "\"photo\":\"" + noPicture + "\""));
        Answer ahead = ecd.begin(CareSystem.set(Instant.now().plus(Duration.ofMinutes(10)), "c1"));

        assertProblem(empty, 422, "empty");
        assertPlace(empty, "clients");
        assertProblem(photo, 422, "photo");
        assertPlace(photo, "clients[0].photo");
        assertProblem(ahead, 422, "future");
        assertPlace(ahead, "takenAt");
    }

    @Test
    void of_two_deliveries_at_once_the_newer_one_is_in_use_and_each_is_whole(SupportSystem system) {
        CareSystem busy = new CareSystem(system);
        Instant newer = TAKEN.plusSeconds(120);
        List<Answer> answers = Stream.of(TAKEN.plusSeconds(60), newer)
                .map(takenAt -> CompletableFuture.supplyAsync(() -> {
                    String set = busy.begun(takenAt, "c1");
                    busy.deliver(set, "c1", CareSystem.bundle());
                    return busy.complete(set);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
        assertThat(CareSystem.takenAt(busy.list())).isEqualTo(newer);
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.body()).contains("urn:careconnections:problem:" + kind);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("detail")).isNotBlank();
    }

    private static void assertPlace(Answer answer, String place) {
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("place"))
                .isEqualTo(place);
    }
}
