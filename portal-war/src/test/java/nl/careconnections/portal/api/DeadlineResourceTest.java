package nl.careconnections.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Policies;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.domain.sla.WorkingDayTerm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineResourceTest {

    private static final String THURSDAY_TEN = "2026-10-08T10:00:00+02:00";

    private final DeadlineResource resource = new DeadlineResource();

    @BeforeEach
    void wire() {
        resource.serviceLevels = new DefaultServiceLevels();
        resource.limit = new RequestLimit(Clock.fixed(Instant.parse("2026-10-08T08:00:00Z"), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/nl/careconnections/domain/sla/worked-examples.csv")
    void answers_every_agreed_example(
            String reportedAt,
            String column,
            String highResponse,
            String highRepair,
            String mediumResponse,
            String mediumRepair,
            String lowResponse,
            String lowRepair) {
        assertAnswer("HIGH", reportedAt, column, highResponse, highRepair);
        assertAnswer("MEDIUM", reportedAt, column, mediumResponse, mediumRepair);
        assertAnswer("LOW", reportedAt, column, lowResponse, lowRepair);
    }

    private void assertAnswer(String priority, String reportedAt, String column, String response, String repair) {
        JsonObject answer = ok(ask(priority, reportedAt, null, null));

        assertThat(answer.keySet()).containsExactly("priority", "receivedAt", "regime", "response", "repair");
        assertThat(answer.getString("priority")).isEqualTo(priority);
        assertThat(answer.getString("receivedAt")).isEqualTo(reportedAt);
        assertThat(answer.getString("regime")).isEqualTo(column.toUpperCase());
        assertThat(answer.getJsonObject("response").getString("deadline")).isEqualTo(response);
        assertThat(answer.getJsonObject("repair").getString("deadline")).isEqualTo(repair);
    }

    @Test
    void pauses_move_the_repair_only_in_whatever_order_they_come() {
        String first = "2026-10-08T16:30:00+02:00/2026-10-08T16:45:00+02:00";
        String second = "2026-10-09T08:30:00+02:00/2026-10-09T09:00:00+02:00";

        JsonObject answer = ok(ask("MEDIUM", THURSDAY_TEN, second + "," + first, null));

        assertThat(answer.getJsonObject("response").getString("deadline")).isEqualTo("2026-10-08T11:00:00+02:00");
        assertThat(answer.getJsonObject("repair").getString("deadline")).isEqualTo("2026-10-09T10:15:00+02:00");
    }

    @Test
    void receipt_is_told_in_whole_seconds_with_the_offset_of_amsterdam() {
        JsonObject answer = ok(ask("HIGH", "2026-12-24T15:59:59.987Z", null, null));

        assertThat(answer.getString("receivedAt")).isEqualTo("2026-12-24T16:59:59+01:00");
    }

    @Test
    void a_plus_that_was_not_escaped_is_understood() {
        assertThat(ok(ask("HIGH", THURSDAY_TEN.replace('+', ' '), null, null)).getString("receivedAt"))
                .isEqualTo(THURSDAY_TEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | Je melding",
                "en                      | We received",
                "en-US,en;q=0.9          | We received",
                "de,en;q=0.5             | We received",
                "nl,en;q=0.9             | Je melding",
                "en;q=0.2,nl;q=0.8       | Je melding",
                "fr                      | Je melding",
                "*                       | Je melding",
                ";;q=nonsense{0}         | Je melding"
            })
    void explanations_follow_the_language_of_the_reader(String accepted, String beginning) {
        Response response = ask("LOW", THURSDAY_TEN, null, accepted);

        JsonString first =
                ok(response).getJsonObject("repair").getJsonArray("explanation").getJsonString(0);
        assertThat(first.getString()).startsWith(beginning);
        assertThat(response.getHeaderString("Content-Language")).isEqualTo(beginning.startsWith("We") ? "en" : "nl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-      | 2026-10-08T10:00:00+02:00 | - | priority   | Fill in priority",
                "''     | 2026-10-08T10:00:00+02:00 | - | priority   | Fill in priority",
                "high   | 2026-10-08T10:00:00+02:00 | - | priority   | HIGH, MEDIUM or LOW",
                "#{7*7} | 2026-10-08T10:00:00+02:00 | - | priority   | HIGH, MEDIUM or LOW",
                "HIGH   | -                         | - | receivedAt | Fill in receivedAt",
                "HIGH   | 2026-10-08T10:00:00       | - | receivedAt | difference with UTC",
                "HIGH   | 2026-10-08                | - | receivedAt | Write a time like this",
                "HIGH   | 2026-02-30T10:00:00+01:00 | - | receivedAt | Write a time like this",
                "HIGH   | 2026-10-08T25:00:00+02:00 | - | receivedAt | Write a time like this",
                "HIGH   | 1969-12-31T23:59:59+01:00 | - | receivedAt | from 1970-01-01 to 2099-12-31",
                "HIGH   | 2100-01-01T00:00:00+01:00 | - | receivedAt | from 1970-01-01 to 2099-12-31",
                "HIGH   | +999999999-12-31T00:00:00Z | - | receivedAt | from 1970-01-01 to 2099-12-31",
                "HIGH   | 2026-10-08T10:00:00+02:00 | nonsense | pauses | FROM/TO",
                "HIGH   | 2026-10-08T10:00:00+02:00 | 2026-10-08T11:00:00+02:00/2026-10-08T12:00:00+02:00, | pauses | FROM/TO",
                "HIGH   | 2026-10-08T10:00:00+02:00 | 2026-10-08T11:00:00/2026-10-08T12:00:00+02:00 | pauses | difference with UTC",
                "HIGH   | 2026-10-08T10:00:00+02:00 | 2026-10-08T12:00:00+02:00/2026-10-08T11:00:00+02:00 | pauses | not end before it begins",
                "HIGH   | 2026-10-08T10:00:00+02:00 | 2026-10-08T09:00:00+02:00/2026-10-08T11:00:00+02:00 | pauses | before the report",
                "HIGH   | 2026-10-08T10:00:00+02:00 | 2026-10-08T11:00:00+02:00/2026-10-08T13:00:00+02:00,2026-10-08T12:59:59+02:00/2026-10-08T14:00:00+02:00 | pauses | not overlap",
                "HIGH   | 2026-10-08T10:00:00+02:00 | 2026-10-08T11:00:00+02:00/9999-01-01T00:00:00Z | pauses | from 1970-01-01"
            })
    void a_bad_value_is_a_problem_that_names_the_parameter(
            String priority, String receivedAt, String pauses, String parameter, String detail) {
        Response response = ask(priority, receivedAt, pauses, "en");

        assertThat(response.getStatus()).isEqualTo(400);
        JsonObject problem = problem(response);
        assertThat(problem.getInt("status")).isEqualTo(400);
        assertThat(problem.getString("parameter")).isEqualTo(parameter);
        assertThat(problem.getString("detail")).contains(detail);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("type")).isEqualTo("urn:careconnections:problem:invalid-parameter");
        assertThat(problem.getString("instance")).isEqualTo("/api/v1/sla/deadline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_parameter_comes_once_and_pauses_have_a_limit(String language) {
        Response twice = resource.deadline(
                List.of(), List.of("HIGH", "LOW"), List.of(THURSDAY_TEN), List.of(), language, request("192.0.2.1"));
        assertThat(problem(twice).getString("parameter")).isEqualTo("priority");

        Response many = ask("LOW", THURSDAY_TEN, minutes(101), language);
        assertThat(problem(many).getString("parameter")).isEqualTo("pauses");
        assertThat(problem(many).getString("detail")).contains("100");
        assertThat(ask("LOW", THURSDAY_TEN, minutes(100), language).getStatus()).isEqualTo(200);
    }

    private static String minutes(int number) {
        Instant start = Instant.parse("2026-10-08T08:00:00Z");
        return IntStream.range(0, number)
                .mapToObj(i -> start.plusSeconds(i * 60L) + "/" + start.plusSeconds(i * 60L + 60))
                .collect(Collectors.joining(","));
    }

    @Test
    void the_601st_request_of_a_minute_waits_and_other_addresses_do_not() {
        for (int i = 0; i < 600; i++) {
            assertThat(ask("HIGH", THURSDAY_TEN, null, null).getStatus()).isEqualTo(200);
        }

        Response refused = ask("HIGH", THURSDAY_TEN, null, "en");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeaderString("Retry-After")).isEqualTo("60");
        assertThat(problem(refused).getString("detail")).contains("600 requests a minute");
        assertThat(resource.deadline(
                                List.of(),
                                List.of("HIGH"),
                                List.of(THURSDAY_TEN),
                                List.of(),
                                null,
                                request("192.0.2.2"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void S17_other_failures_tell_nothing_of_the_inside() {
        ProblemMapper mapper = new ProblemMapper();
        mapper.http = request("192.0.2.1");

        Response failed = mapper.toResponse(new IllegalStateException("secret of the database"));
        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(failed.getEntity().toString()).doesNotContain("secret");

        Response refused = mapper.toResponse(new NotAllowedException("GET"));
        assertThat(problem(refused).getInt("status")).isEqualTo(405);
        assertThat(refused.getHeaderString("Allow")).isEqualTo("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-13T10:00:00+02:00, 2026-05-15T17:00:00+02:00, 2026-05-18T17:00:00+02:00",
        "2026-04-24T17:30:00+02:00, 2026-04-28T17:00:00+02:00, 2026-04-29T17:00:00+02:00",
        "2026-12-24T16:59:59+01:00, 2026-12-28T17:00:00+01:00, 2026-12-29T17:00:00+01:00"
    })
    void a_complaint_has_the_terms_of_its_procedure(String receivedAt, String forward, String call) {
        JsonObject answer = ok(askAboutComplaint("COMPLAINT", null, receivedAt, "nl"));

        assertThat(answer.keySet()).containsExactly("procedure", "receivedAt", "forwardToDirectors", "directorCall");
        assertThat(answer.getString("procedure")).isEqualTo("COMPLAINT");
        assertThat(answer.getString("receivedAt")).isEqualTo(receivedAt);
        assertThat(answer.getJsonObject("forwardToDirectors").getString("deadline"))
                .isEqualTo(forward);
        assertThat(answer.getJsonObject("directorCall").getString("deadline")).isEqualTo(call);
    }

    @Test
    void the_terms_of_a_complaint_are_explained_with_the_days_that_do_not_count() {
        JsonObject answer = ok(askAboutComplaint("COMPLAINT", null, "2026-04-24T17:30:00+02:00", "nl"));

        assertThat(answer.getJsonObject("forwardToDirectors")
                        .getJsonArray("explanation")
                        .getValuesAs(JsonString::getString))
                .containsExactly(
                        "Je diende de klacht in op vrijdag 24 april 2026, 17.30 uur.",
                        "Onze supportafdeling beoordeelt een klacht en zet hem binnen één werkdag door naar de directie.",
                        "De dag waarop de termijn ingaat telt niet mee, en een werkdag eindigt om 17.00 uur.",
                        "Deze dagen zijn overgeslagen: zaterdag 25 april 2026 (weekend); zondag 26 april 2026 (weekend);"
                                + " maandag 27 april 2026 (Koningsdag).",
                        "De klacht is daarom uiterlijk dinsdag 28 april 2026, 17.00 uur bij de directie.");
        JsonObject english = ok(askAboutComplaint("COMPLAINT", null, "2026-04-24T17:30:00+02:00", "en"));
        assertThat(english.getJsonObject("directorCall")
                        .getJsonArray("explanation")
                        .getValuesAs(JsonString::getString))
                .startsWith("You sent the complaint on Friday 24 April 2026, 17:30.")
                .endsWith("So a director calls you by Wednesday 29 April 2026, 17:00.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''        | -    | 2026-10-08T10:00:00+02:00 | procedure  | Fill in procedure",
                "WISH      | -    | 2026-10-08T10:00:00+02:00 | procedure  | COMPLAINT",
                "COMPLAINT | HIGH | 2026-10-08T10:00:00+02:00 | priority   | has no priority",
                "COMPLAINT | -    | -                         | receivedAt | Fill in receivedAt",
                "COMPLAINT | -    | 2026-10-08T10:00:00       | receivedAt | difference with UTC",
                "COMPLAINT | -    | 2100-01-01T00:00:00+01:00 | receivedAt | from 1970-01-01"
            })
    void a_bad_question_about_a_complaint_names_the_parameter(
            String procedure, String priority, String receivedAt, String parameter, String detail) {
        Response response = askAboutComplaint(procedure, priority, receivedAt, "en");

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(problem(response).getString("parameter")).isEqualTo(parameter);
        assertThat(problem(response).getString("detail")).contains(detail);
    }

    private Response askAboutComplaint(String procedure, String priority, String receivedAt, String language) {
        return resource.deadline(
                list(procedure), list(priority), list(receivedAt), List.of(), language, request("192.0.2.1"));
    }

    private Response ask(String priority, String receivedAt, String pauses, String language) {
        return resource.deadline(
                List.of(), list(priority), list(receivedAt), list(pauses), language, request("192.0.2.1"));
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static JsonObject ok(Response response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return json(response);
    }

    private static JsonObject problem(Response response) {
        assertThat(response.getMediaType().toString()).startsWith("application/problem+json");
        return json(response);
    }

    private static JsonObject json(Response response) {
        try (JsonReader reader = Json.createReader(new StringReader((String) response.getEntity()))) {
            return reader.readObject();
        }
    }

    private static HttpServletRequest request(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                DeadlineResourceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getRequestURI" -> "/api/v1/sla/deadline";
                    case "getMethod" -> "GET";
                    case "getHeader" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The default policy without a database. */
    private static class DefaultServiceLevels extends ServiceLevels {

        @Override
        public Targets targetsOf(List<ClockEvent> events) {
            return Policies.defaultLevel().targets(events);
        }

        @Override
        public WorkingDayTerm term(Instant from, int workingDays) {
            return new WorkingDayTerm(from, workingDays, Policies.defaultLevel().calendar());
        }
    }
}
