package nl.careconnections.noodportaal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.delivery.Busy;
import nl.careconnections.domain.emergency.delivery.CompletedSnapshot;
import nl.careconnections.domain.emergency.delivery.KeyRefused;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.emergency.delivery.Missing;
import nl.careconnections.domain.emergency.delivery.NotPrinted;
import nl.careconnections.domain.emergency.delivery.ReceivedClient;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.Dose;
import nl.careconnections.domain.emergency.list.DoseRow;
import nl.careconnections.domain.emergency.list.Given;
import nl.careconnections.domain.emergency.list.LineKind;
import nl.careconnections.domain.emergency.list.LineState;
import nl.careconnections.domain.emergency.list.ListJson;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.ListText;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.list.Warning;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.shared.BadDocument;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.noodportaal.machine.Body;
import nl.careconnections.noodportaal.machine.Scoped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The OpenAPI document says what the code does: paths, keys, bodies, answers, refusals, limits. */
class DescriptionTest {

    private static final Instant TAKEN = Instant.parse("2026-10-08T07:30:00Z");
    private static final String PROBLEM = "urn:careconnections:problem:";

    /** What SCIM refuses, in words of the same bundle. */
    private static final Set<String> OF_SCIM = Set.of(
            "account.email",
            "account.phone",
            "emergency.taken.userName",
            "emergency.taken.externalId",
            "emergency.outdated",
            "emergency.tooManyChannels",
            "emergency.primaryTwice",
            "emergency.unknownMember",
            "emergency.password.clear",
            "emergency.password.notation",
            "emergency.password.cost");

    private final JsonObject description = read(Description.text());
    private final Schema schema = new Schema(description);

    // Paths

    @Test
    void every_operation_is_described_and_no_other() {
        assertThat(operations().keySet())
                .containsExactlyInAnyOrderElementsOf(methods().keySet());
    }

    @Test
    void parameters_and_media_types_are_those_of_the_code() {
        methods().forEach((operation, method) -> {
            Set<String> inPath = new TreeSet<>();
            Set<String> inQuery = new TreeSet<>();
            parameters(operation)
                    .forEach(parameter -> (parameter.getString("in").equals("path") ? inPath : inQuery)
                            .add(parameter.getString("name")));
            assertThat(inQuery).as(operation).containsExactlyInAnyOrderElementsOf(queryOf(method));
            assertThat(inPath).as(operation).allMatch(name -> operation.contains("{" + name + "}"));
            assertThat(operation.chars().filter(sign -> sign == '{').count())
                    .as(operation)
                    .isEqualTo(inPath.size());
            JsonObject described = operations().get(operation);
            Set<String> types = described.containsKey("requestBody")
                    ? described
                            .getJsonObject("requestBody")
                            .getJsonObject("content")
                            .keySet()
                    : Set.of();
            Consumes consumes = method.getAnnotation(Consumes.class);
            assertThat(types)
                    .as(operation)
                    .containsExactlyInAnyOrder(consumes == null ? new String[0] : consumes.value());
        });
    }

    @Test
    void each_operation_asks_for_the_key_that_its_tag_names() {
        methods().forEach((operation, method) -> {
            Scoped scoped = method.getAnnotation(Scoped.class);
            JsonObject described = operations().get(operation);
            if (scoped == null) {
                assertThat(described.getJsonArray("security")).as(operation).isEmpty();
            } else {
                assertThat(described).as(operation).doesNotContainKey("security");
                assertThat(described.getJsonArray("tags").getString(0))
                        .as(operation)
                        .isEqualTo(scoped.value() == KeyScope.LIST_OUT ? "Lists out" : "Medication in");
                assertThat(described.getJsonObject("responses"))
                        .as(operation)
                        .containsKeys("401", "403", "404", "500", "default");
            }
        });
    }

    @Test
    void limits_are_those_of_the_code() {
        assertThat(operations().get("post /wards/{ward}/snapshots").getInt("x-limit-bytes"))
                .isEqualTo(WardResource.MOST_OF_SNAPSHOT);
        assertThat(operations()
                        .get("put /wards/{ward}/snapshots/{id}/clients/{client}")
                        .getInt("x-limit-bytes"))
                .isEqualTo(WardResource.MOST_OF_BUNDLE);
    }

    @Test
    void every_reference_leads_somewhere() {
        String text = Description.text();
        List<String> broken = new ArrayList<>();
        Pattern.compile("\"\\$ref\": \"#(/[^\"]+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(pointer -> !Json.createPointer(pointer).containsValue(description))
                .forEach(broken::add);

        assertThat(broken).isEmpty();
    }

    // Bodies

    @Test
    void the_document_of_a_set_has_exactly_the_members_that_are_read() {
        JsonObject example = operations()
                .get("post /wards/{ward}/snapshots")
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("example");

        assertThat(schema.problems("NewSnapshot", example)).isEmpty();
        assertThat(schema.seen()).containsAll(schema.members("NewSnapshot"));
        assertThat(SnapshotDocument.read(bytes(example)).clients()).hasSize(1);
        assertMembers("NewSnapshot", example, SnapshotDocument::read);
        JsonObject client = example.getJsonArray("clients").getJsonObject(0);
        assertMembers(
                "Client",
                client,
                document -> SnapshotDocument.read(bytes(Json.createObjectBuilder(example)
                        .add(
                                "clients",
                                Json.createArrayBuilder().add(read(new String(document, StandardCharsets.UTF_8))))
                        .build())));
    }

    private interface Reading {
        void read(byte[] document);
    }

    private void assertMembers(String name, JsonObject example, Reading reading) {
        List<String> required = schema.named(name).getJsonArray("required").getValuesAs(JsonString::getString);
        for (String member : example.keySet()) {
            JsonObjectBuilder without = Json.createObjectBuilder(example).remove(member);
            byte[] document = bytes(without.build());
            if (required.contains(member)) {
                assertThatThrownBy(() -> reading.read(document)).as(member).isInstanceOf(BadDocument.class);
            } else {
                assertThatCode(() -> reading.read(document)).as(member).doesNotThrowAnyException();
            }
            boolean mayBeNull = schema.named(name)
                    .getJsonObject("properties")
                    .getJsonObject(member)
                    .get("type")
                    .toString()
                    .contains("null");
            byte[] withNull =
                    bytes(Json.createObjectBuilder(example).addNull(member).build());
            if (mayBeNull) {
                assertThatCode(() -> reading.read(withNull)).as(member).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> reading.read(withNull)).as(member).isInstanceOf(BadDocument.class);
            }
        }
        byte[] more = bytes(Json.createObjectBuilder(example).add("typo", true).build());
        assertThatThrownBy(() -> reading.read(more)).isInstanceOf(BadDocument.class);
    }

    @Test
    void answers_to_a_delivery_are_as_described() {
        assertAnswer("BegunSnapshot", AnswerDocuments.begun(UUID.randomUUID()));
        for (ClientStatus status : ClientStatus.values()) {
            assertAnswer(
                    "ReceivedClient",
                    AnswerDocuments.received(new ReceivedClient(
                            "4711",
                            status.name(),
                            List.of(new ReceivedClient.QuarantinedPart("Bundle", "", "not readable", "no document")))));
        }
        assertAnswer("CompletedSnapshot", AnswerDocuments.completed(new CompletedSnapshot(TAKEN, TAKEN, 1, 0)));
    }

    @ParameterizedTest
    @EnumSource(LineState.class)
    void lists_are_as_described(LineState state) {
        for (LineKind kind : LineKind.values()) {
            assertAnswer("WardList", ListJson.of(ward(line(kind, state, Optional.of("1-2"), "nacht"))));
        }
        assertThat(schema.problems("WardList", ListJson.of(ward(line(LineKind.TEXT, state, Optional.empty(), "")))))
                .isEmpty();
    }

    /** Fits, and has every member that is described. */
    private void assertAnswer(String name, JsonObject answer) {
        assertThat(schema.problems(name, answer)).isEmpty();
        assertThat(schema.seen()).containsAll(schema.members(name));
    }

    private static WardList ward(ListLine line) {
        ClientList list = new ClientList(
                new Client("c1", "T. Est", LocalDate.of(1940, 2, 29), "12", false),
                ClientStatus.PARTIAL,
                List.of(new Problem("MedicationRequest/1", "status", Fault.INVALID_VALUE, "unknown")),
                List.of(line),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                null);
        return new WardList(
                "linde",
                TAKEN,
                TAKEN,
                List.of(new WardList.Entry(list, Optional.of(TAKEN)), new WardList.Entry(list, Optional.empty())));
    }

    private static ListLine line(LineKind kind, LineState state, Optional<String> amount, String label) {
        Given given = new Given(LocalDateTime.of(2026, 10, 8, 8, 0), amount, "stuk", "", "", "PARACETAMOL");
        Dose dose = new Dose(
                LocalDate.of(2026, 10, 8),
                amount.map(some -> LocalTime.of(8, 0)),
                amount,
                "stuk",
                false,
                false,
                false,
                label,
                List.of());
        return new ListLine(
                "MBH1",
                "PARACETAMOL",
                Optional.empty(),
                kind,
                state,
                Optional.empty(),
                Optional.empty(),
                List.of(new DoseRow("", List.of(dose))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                amount.map(some -> given),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new ListText(ListText.Kind.DOSING, "1 stuk")),
                List.of(new Warning(Warning.Kind.NEW, "nieuw")),
                List.of(),
                null);
    }

    // Refusals

    @Test
    void every_refusal_is_described_with_its_status_and_no_other_is() {
        Map<String, Set<Integer>> described = describedProblems();
        Map<String, Set<Integer>> told = new TreeMap<>();
        for (Throwable refusal : refusals().toList()) {
            JsonObject problem = problem(refusal);
            told.computeIfAbsent(problem.getString("type").replace(PROBLEM, ""), key -> new TreeSet<>())
                    .add(problem.getInt("status"));
            assertThat(schema.problems("Problem", problem)).isEmpty();
        }

        assertThat(told).isEqualTo(described);
        assertThat(schema.seen()).containsAll(schema.members("Problem"));
    }

    @Test
    void every_refusal_in_words_is_one_of_this_interface_or_of_scim() {
        Set<String> keys = ResourceBundle.getBundle("nl.careconnections.noodportaal.machine.problems", Locale.ENGLISH)
                .keySet();
        Set<String> types = describedProblems().keySet();

        assertThat(keys)
                .allMatch(key -> OF_SCIM.contains(key)
                        || types.contains(key.replace("emergency.", "").replace('.', '-')));
    }

    private static Stream<Throwable> refusals() {
        Stream<Throwable> invalid = Stream.of(
                        "required",
                        "tooLong",
                        "emergency.future",
                        "emergency.afterTaken",
                        "emergency.tooManyClients",
                        "emergency.empty",
                        "emergency.clientTwice",
                        "emergency.birthDate",
                        "emergency.photo",
                        "emergency.photoSize",
                        "emergency.otherClient")
                .map(key -> new InvalidInput("clients[0].id", key, 1));
        return Stream.concat(
                invalid,
                Stream.of(
                        KeyRefused.unknown(),
                        KeyRefused.elsewhere(),
                        KeyRefused.otherScope(),
                        new NotFound(),
                        new Missing(List.of("4711")),
                        new Conflict("emergency.completed"),
                        new Conflict("emergency.older"),
                        new Conflict("emergency.deliveredAgain"),
                        new Busy(),
                        new NotPrinted(),
                        new IllegalStateException(new SQLException("gone", "08006")),
                        new BadDocument("takenAt", "This member is required"),
                        tooLarge(),
                        new NotFoundException(),
                        new NotAllowedException("POST"),
                        new NotAcceptableException(),
                        new NotSupportedException(),
                        new IllegalStateException("relation ward does not exist")));
    }

    private static Throwable tooLarge() {
        return catchThrowable(() -> Body.read(new ByteArrayInputStream(new byte[2]), 1));
    }

    private static JsonObject problem(Throwable refusal) {
        ProblemMapper mapper = new ProblemMapper();
        mapper.http = (HttpServletRequest) Proxy.newProxyInstance(
                DescriptionTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> null);
        Response response = mapper.toResponse(refusal);
        assertThat(response.getMediaType().toString()).startsWith("application/problem+json");
        JsonObject problem = read((String) response.getEntity());
        assertThat(problem.getInt("status")).isEqualTo(response.getStatus());
        return problem;
    }

    /** The statuses under which operations name each kind of problem. */
    private Map<String, Set<Integer>> describedProblems() {
        Map<String, Set<Integer>> found = new TreeMap<>();
        operations()
                .values()
                .forEach(operation -> operation
                        .getJsonObject("responses")
                        .forEach((status, response) -> resolved(response.asJsonObject())
                                .getOrDefault("x-problem-types", JsonValue.EMPTY_JSON_OBJECT)
                                .asJsonObject()
                                .keySet()
                                .forEach(type -> found.computeIfAbsent(type, key -> new TreeSet<>())
                                        .add(
                                                status.equals("default")
                                                        ? Integer.parseInt(type.replace("http-", ""))
                                                        : Integer.parseInt(status)))));
        return found;
    }

    // Reading both sides

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static byte[] bytes(JsonObject document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject resolved(JsonObject part) {
        return part.containsKey("$ref")
                ? Json.createPointer(part.getString("$ref").substring(1))
                        .getValue(description)
                        .asJsonObject()
                : part;
    }

    private Map<String, JsonObject> operations() {
        Map<String, JsonObject> operations = new TreeMap<>();
        description
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (!method.equals("parameters")) {
                        operations.put(method + " " + path, operation.asJsonObject());
                    }
                }));
        return operations;
    }

    private List<JsonObject> parameters(String operation) {
        JsonObject item =
                description.getJsonObject("paths").getJsonObject(operation.split(" ")[1]);
        return Stream.of(item, operations().get(operation))
                .filter(part -> part.containsKey("parameters"))
                .flatMap(part -> part.getJsonArray("parameters").stream())
                .map(parameter -> resolved(parameter.asJsonObject()))
                .toList();
    }

    private static Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        for (Class<?> type : new ApiApplication().getClasses()) {
            if (type.isAnnotationPresent(Path.class)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> !verb(method).isEmpty())
                        .forEach(method -> methods.put(
                                verb(method) + " /" + path(type) + (path(method).isEmpty() ? "" : "/" + path(method)),
                                method));
            }
        }
        return methods;
    }

    private static String path(AnnotatedElement element) {
        return element.isAnnotationPresent(Path.class)
                ? element.getAnnotation(Path.class).value()
                : "";
    }

    private static String verb(Method method) {
        return Stream.of(GET.class, PUT.class, POST.class)
                .filter(method::isAnnotationPresent)
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static Set<String> queryOf(Method method) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .forEach(parameter ->
                        names.add(parameter.getAnnotation(QueryParam.class).value()));
        return names;
    }
}
