package nl.careconnections.system.speed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.people.CareSystem;
import org.junit.jupiter.api.Test;

/**
 * One organisation with 10,000 caregivers, delivered over SCIM one by one: what a user costs at the beginning and at the end, and
 * what lists and filters cost then. Medians of time on the client's side. It takes minutes, so it is asked for by name;
 * docs/performance.md has the command.
 */
class ProvisioningCheck {

    private static final String USERS = "/noodportaal/scim/v2/Users";
    private static final String GROUPS = "/noodportaal/scim/v2/Groups";
    private static final String SCIM = "application/scim+json";
    private static final int CAREGIVERS = Integer.getInteger("caregivers", 10_000);
    private static final int SAMPLE = 500;
    private static final int PER_WARD = 40;
    private static final int LARGE_GROUP = 1000;
    private static final int TIMES = 11;

    private Http key;
    private final List<String> ids = new ArrayList<>();

    @Test
    void ten_thousand_caregivers_are_delivered_and_found() {
        try (SupportSystem system = SupportSystem.startFresh("provisioning", Map.of())) {
            key = new CareSystem(system).as("ACCOUNTS").waiting(Duration.ofMinutes(2));
            List<Long> created = new ArrayList<>();
            for (int number = 0; number < CAREGIVERS; number++) {
                created.add(create(number));
            }
            tell("create, the first " + SAMPLE, created.subList(SAMPLE / 5, SAMPLE));
            tell("create, the last " + SAMPLE, created.subList(CAREGIVERS - SAMPLE, CAREGIVERS));
            members();
            changes();
            lists();
        }
    }

    private long create(int number) {
        long begin = System.nanoTime();
        Answer answer = key.post(USERS, SCIM, user(number, "Verzorgende"));
        long took = System.nanoTime() - begin;
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        ids.add(answer.json().getString("id"));
        return took;
    }

    private void changes() {
        List<Long> same = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        for (int number = 0; number < SAMPLE; number++) {
            same.add(sent("PUT", USERS + "/" + ids.get(number), user(number, "Verzorgende")));
            other.add(sent("PUT", USERS + "/" + ids.get(number), user(number, "Verpleegkundige")));
        }
        tell("replace by the same", same);
        tell("replace by another name", other);
    }

    /** Wards of 40, and one large group that grows one by one, as some systems add members. */
    private void members() {
        List<Long> wards = new ArrayList<>();
        for (int from = 0; from + PER_WARD <= CAREGIVERS; from += PER_WARD) {
            long begin = System.nanoTime();
            Answer answer = key.post(GROUPS, SCIM, group("afdeling-" + from, ids.subList(from, from + PER_WARD)));
            wards.add(System.nanoTime() - begin);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        tell("create a ward of " + PER_WARD, wards);
        String large =
                key.post(GROUPS, SCIM, group("iedereen", List.of())).json().getString("id");
        List<Long> one = new ArrayList<>();
        for (String id : ids.subList(0, Math.min(LARGE_GROUP, CAREGIVERS))) {
            one.add(sent("PATCH", GROUPS + "/" + large + "?excludedAttributes=members", """
                    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                     "Operations": [{"op": "add", "path": "members", "value": [{"value": "%s"}]}]}""".formatted(id)));
        }
        tell("add one member to a group of less than 100", one.subList(0, 100));
        tell("add one member to a group of more than 900", one.subList(one.size() - 100, one.size()));
    }

    private void lists() {
        String last = "&startIndex=" + (CAREGIVERS - 98);
        get("page of 100, the first", "?count=100");
        get("page of 100, the last", "?count=100" + last);
        get("page of 500, in the middle", "?count=500&startIndex=" + CAREGIVERS / 2);
        get("number alone", "?count=0");
        get("userName eq", filter("userName eq \"zorg.5000@voorbeeld.example\""));
        get("externalId eq", filter("externalId eq \"p-5000\""));
        get("active eq true, the last page", filter("active eq true") + "&count=100" + last);
        get("displayName co, of few", filter("displayName co \"9999\"") + "&count=100");
        get("displayName sw, the last page of all", filter("displayName sw \"Ver\"") + "&count=100" + last);
        get("sorted by familyName, the first page", "?sortBy=name.familyName&count=100");
        get("sorted by familyName, the last page", "?sortBy=name.familyName&count=100" + last);
    }

    private void get(String what, String query) {
        List<Long> took = new ArrayList<>();
        JsonObject answer = null;
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            answer = key.get(USERS + query).json();
            took.add(System.nanoTime() - begin);
        }
        assertThat(answer.getInt("totalResults")).as(what).isPositive();
        tell(what, took);
    }

    private long sent(String method, String path, String body) {
        long begin = System.nanoTime();
        Answer answer = key.with("Content-Type", SCIM).send(method, path, body);
        long took = System.nanoTime() - begin;
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return took;
    }

    private static void tell(String what, List<Long> took) {
        List<Long> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        System.out.printf(Locale.ROOT, "| %s | %.1f |%n", what, sorted.get(sorted.size() / 2) / 1e6);
    }

    private static String filter(String filter) {
        return "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static String user(int number, String title) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "zorg.%1$d@voorbeeld.example",
                 "externalId": "p-%1$d", "name": {"givenName": "%2$s", "familyName": "Test %1$d"},
                 "displayName": "%2$s Test %1$d", "active": true,
                 "password": "{bcrypt}$2b$10$WSFSro7Q7ZFp93SPP/tQieOy69pJltIYpLcT7u0cBTC3r7y0Ha1Sm",
                 "emails": [{"value": "zorg.%1$d@voorbeeld.example", "primary": true}],
                 "phoneNumbers": [{"value": "+316%3$08d", "type": "mobile"}]}""".formatted(number, title, number);
    }

    private static String group(String name, List<String> members) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "externalId": "%1$s", "displayName": "%1$s",
                 "members": [%2$s]}""".formatted(
                name, members.stream().map(id -> "{\"value\": \"" + id + "\"}").collect(Collectors.joining(", ")));
    }
}
