package nl.careconnections.system.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The demo's people. An app is kept for the whole run, because it must not show a code twice. */
public final class LogIns {

    public static final String APPLICATION_ADMINISTRATOR = "beheer@careconnections.example";
    public static final String SUPPORT = "support1@careconnections.example";
    public static final String OTHER_SUPPORT = "support2@careconnections.example";
    public static final String DIRECTOR = "directeur@careconnections.example";
    public static final String OTHER_DIRECTOR = "directeur2@careconnections.example";
    public static final String PRODUCT_OWNER = "producteigenaar@careconnections.example";
    public static final String CONSULTANT = "consultant@careconnections.example";
    public static final String PUBLISHER = "publicist@careconnections.example";
    public static final String FINANCE = "financien@careconnections.example";
    public static final String ADMINISTRATOR = "beheerder@voorbeeld.example";
    public static final String CONTACT = "contact@voorbeeld.example";
    public static final String COLLEAGUE = "teamleider@voorbeeld.example";
    public static final String OTHER_ADMINISTRATOR = "beheerder@testdorp.example";
    public static final String OTHER_CONTACT = "contact@testdorp.example";
    public static final String EMPTY_ADMINISTRATOR = "beheerder@fictief.example";
    public static final String CONTACT_WITHOUT_TOPIC = "contact@fictief.example";

    private final Map<String, Person> people;
    private final Map<String, String> states = new ConcurrentHashMap<>();

    LogIns(SupportSystem system) {
        try (JsonReader reader = Json.createReader(new StringReader(
                Http.to(system.catcherUrl()).get("/log-ins.json").body()))) {
            people = reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(LogIns::person)
                    .collect(Collectors.toMap(Person::email, Function.identity()));
        }
    }

    public Person get(String email) {
        return people.get(email);
    }

    /** What the browser kept after logging in, so that the next test need not log in again. */
    String stateOf(String email) {
        return states.get(email);
    }

    void keep(String email, String state) {
        states.put(email, state);
    }

    private static Person person(JsonObject json) {
        String secret = json.getString("secret");
        return new Person(
                json.getString("name"),
                json.getString("email"),
                json.getString("password"),
                secret.isEmpty() ? null : new Totp(secret));
    }
}
