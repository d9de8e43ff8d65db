package nl.careconnections.noodportaal.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.Outdated;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {

    private static final Address ADDRESS = new Address("https://steun.example/noodportaal/scim/v2");
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ANNA = """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna", "externalId": "p-1",
             "name": {"givenName": "Anna", "familyName": "Voorbeeld"}, "title": "wijkverpleegkundige",
             "preferredLanguage": "en-GB", "password": "{bcrypt}hash",
             "emails": [{"value": "anna@zorg.example", "type": "work", "primary": true},
                        {"value": "anna@thuis.example", "type": "home"}],
             "phoneNumbers": [{"value": "+31612345678", "type": "mobile"}],
             "urn:careconnections:params:scim:schemas:extension:emergency:2.0:User": {"secondFactor": "sms"}}""";

    private final FakeCaregivers caregivers = new FakeCaregivers();
    private final Exchange<Caregiver> users =
            new Exchange<>(new Users(caregivers, new Integrator(1, 2, "ECD", "198.51.100.7"), ADDRESS), ADDRESS);

    @Test
    void a_user_is_made_a_caregiver_and_shown_without_password() throws ScimException {
        Answer answer = users.create(bytes(ANNA), everything());

        Caregiver anna = caregivers.kept.values().iterator().next();
        assertThat(anna.details().displayName()).isEqualTo("Anna Voorbeeld");
        assertThat(anna.details().language()).isEqualTo(Language.EN);
        assertThat(anna.details().preferredFactor()).isEqualTo(PreferredFactor.SMS);
        assertThat(anna.details().channels())
                .containsExactly(
                        new Channel(ChannelKind.MAIL, "anna@zorg.example", "work", true),
                        new Channel(ChannelKind.MAIL, "anna@thuis.example", "home", false),
                        new Channel(ChannelKind.SMS, "+31612345678", "mobile", false));
        assertThat(caregivers.passwords).containsExactly("{bcrypt}hash");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.tag()).isEqualTo("W/\"1\"");
        assertThat(answer.location()).isEqualTo(ADDRESS.base() + "/Users/" + anna.id());
        assertThat(answer.document().at("/meta/location").asText()).isEqualTo(answer.location());
        assertThat(answer.document().at("/meta/version").asText()).isEqualTo(answer.tag());
        assertThat(answer.document().get(Schemas.EMERGENCY).get("passwordSet").asBoolean())
                .isTrue();
        assertThat(ScimJson.write(answer.document())).doesNotContain("bcrypt", "wijkverpleegkundige");
    }

    @Test
    void names_of_attributes_are_read_in_capitals_or_not() throws ScimException {
        users.create(bytes("{\"USERNAME\": \"anna\", \"Active\": \"False\"}"), everything());

        Caregiver anna = caregivers.kept.values().iterator().next();
        assertThat(anna.details().userName()).isEqualTo("anna");
        assertThat(anna.details().active()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"userName": "anna", "phoneNumber": []}         | invalidSyntax | phoneNumber
            {"userName": 12}                                | invalidValue  | userName
            {"userName": "anna", "active": "ja"}            | invalidValue  | active
            {"userName": "anna", "emails": ["a@b.example"]} | invalidValue  | emails[0]
            {"userName": "anna", "emails": [{"value": 1}]}  | invalidValue  | emails[0].value
            {"userName": "anna", "name": "Anna"}            | invalidValue  | name
            ["anna"]                                        | invalidSyntax | object
            {"userName":                                    | invalidSyntax | JSON""")
    void what_is_wrong_in_a_document_is_named(String document, String type, String place) {
        assertRefused(type, place, () -> users.create(bytes(document), everything()));
        assertThat(caregivers.kept).isEmpty();
    }

    @Test
    void another_second_factor_is_none() {
        String wrong = ANNA.replace("\"sms\"", "\"pigeon\"");

        assertRefused("invalidValue", "secondFactor", () -> users.create(bytes(wrong), everything()));
    }

    @Test
    void what_is_no_number_of_a_user_is_no_user() {
        for (String id : List.of("1", "..", UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> users.get(id, null, everything())).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_user_that_did_not_change_is_not_sent_again() throws ScimException {
        String id = anna();

        assertThat(users.get(id, "W/\"1\"", everything()).status()).isEqualTo(304);
        assertThat(users.get(id, "\"1\"", everything()).document()).isNull();
        assertThat(users.get(id, "W/\"2\"", everything()).status()).isEqualTo(200);
        assertThat(users.get(id, null, everything()).document().get("userName").asText())
                .isEqualTo("anna");
    }

    @Test
    void R4_a_change_of_an_older_version_is_refused() throws ScimException {
        String id = anna();
        byte[] patch = patch("""
                {"op": "replace", "path": "active", "value": false}""");

        assertThat(users.patch(id, "W/\"1\"", patch, everything()).tag()).isEqualTo("W/\"2\"");
        assertThatThrownBy(() -> users.patch(id, "W/\"1\"", patch, everything()))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> users.replace(id, "W/\"1\"", bytes(ANNA), everything()))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> users.remove(id, "W/\"1\"")).isInstanceOf(Outdated.class);
        assertThat(users.remove(id, "W/\"1\", W/\"2\"").status()).isEqualTo(204);
    }

    @Test
    void R4_two_patches_at_once_both_happen_when_nobody_named_a_version() throws ScimException {
        String id = anna();
        byte[] first = patch("""
                {"op": "replace", "path": "displayName", "value": "Anna V."}""");
        caregivers.meanwhile = () -> patched(id, first);

        users.patch(id, null, patch("""
                {"op": "replace", "path": "active", "value": false}"""), everything());

        Caregiver anna = caregivers.kept.get(UUID.fromString(id));
        assertThat(anna.details().displayName()).isEqualTo("Anna V.");
        assertThat(anna.details().active()).isFalse();
    }

    @Test
    void R4_a_patch_with_a_version_is_refused_when_another_came_in_between() throws ScimException {
        String id = anna();
        byte[] patch = patch("""
                {"op": "replace", "path": "active", "value": false}""");
        caregivers.meanwhile = () -> patched(id, patch("""
                {"op": "replace", "path": "displayName", "value": "Anna V."}"""));

        assertThatThrownBy(() -> users.patch(id, "W/\"1\"", patch, everything()))
                .isInstanceOf(Outdated.class);
        assertThat(caregivers.kept.get(UUID.fromString(id)).details().active()).isTrue();
    }

    @Test
    void a_replaced_user_loses_what_is_left_out_but_for_the_password() throws ScimException {
        String id = anna();

        users.replace(id, null, bytes("{\"userName\": \"anna\"}"), everything());

        Caregiver anna = caregivers.kept.get(UUID.fromString(id));
        assertThat(anna.details().channels()).isEmpty();
        assertThat(anna.details().externalId()).isEmpty();
        assertThat(caregivers.passwords).containsExactly("{bcrypt}hash");
    }

    @Test
    void patches_of_attributes_values_and_the_extension() throws ScimException {
        String id = anna();

        patched(id, patch("""
                {"op": "Replace", "path": "phoneNumbers[type eq \\"mobile\\"].value", "value": "+31687654321"},
                {"op": "remove", "path": "emails[type eq \\"home\\"]"},
                {"op": "add", "path": "emails", "value": [{"value": "nieuw@zorg.example", "type": "other"}]},
                {"op": "replace", "path": "name.familyName", "value": "Anders"},
                {"op": "add", "path": "urn:careconnections:params:scim:schemas:extension:emergency:2.0:User:secondFactor",
                 "value": "app"},
                {"op": "add", "value": {"displayName": "Anna Anders", "active": false}},
                {"op": "remove", "path": "externalId"}"""));

        Caregiver anna = caregivers.kept.get(UUID.fromString(id));
        assertThat(anna.details().channels())
                .containsExactly(
                        new Channel(ChannelKind.MAIL, "anna@zorg.example", "work", true),
                        new Channel(ChannelKind.MAIL, "nieuw@zorg.example", "other", false),
                        new Channel(ChannelKind.SMS, "+31687654321", "mobile", false));
        assertThat(anna.details().familyName()).isEqualTo("Anders");
        assertThat(anna.details().displayName()).isEqualTo("Anna Anders");
        assertThat(anna.details().preferredFactor()).isEqualTo(PreferredFactor.APP);
        assertThat(anna.details().active()).isFalse();
        assertThat(anna.details().externalId()).isEmpty();
    }

    @Test
    void a_new_primary_value_takes_over_from_the_one_before() throws ScimException {
        String id = anna();

        patched(id, patch("""
                {"op": "replace", "path": "emails[type eq \\"home\\"].primary", "value": true}"""));

        assertThat(caregivers.kept.get(UUID.fromString(id)).details().channels(ChannelKind.MAIL))
                .extracting(Channel::preferred)
                .containsExactly(false, true);
    }

    @Test
    void a_value_added_by_its_kind_takes_the_place_of_the_one_before() throws ScimException {
        String id = anna();

        patched(id, patch("""
                {"op": "add", "path": "phoneNumbers[type eq \\"mobile\\"].value", "value": "+31687654321"}"""));

        assertThat(caregivers.kept.get(UUID.fromString(id)).details().channels(ChannelKind.SMS))
                .containsExactly(new Channel(ChannelKind.SMS, "+31687654321", "mobile", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"op": "replace", "path": "id", "value": "x"}                                | mutability
            {"op": "remove", "path": "groups"}                                           | mutability
            {"op": "replace", "path": "meta.version", "value": "x"}                      | mutability
            {"op": "replace", "path": "emails[type eq \\"fax\\"].value", "value": "x"}   | noTarget
            {"op": "replace", "path": "emails[type eq", "value": "x"}                    | invalidPath
            {"op": "remove"}                                                             | noTarget
            {"op": "rename", "path": "displayName", "value": "x"}                        | invalidSyntax
            {"path": "displayName", "value": "x"}                                        | invalidSyntax
            {"op": "replace", "path": "telephone", "value": "x"}                         | invalidSyntax""")
    void a_patch_that_cannot_be_made_changes_nothing(String operation, String type) throws ScimException {
        String id = anna();
        Caregiver before = caregivers.kept.get(UUID.fromString(id));
        byte[] patch = patch("{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"X\"}, " + operation);

        assertRefused(type, "", () -> users.patch(id, null, patch, everything()));

        assertThat(caregivers.kept.get(UUID.fromString(id))).isEqualTo(before);
    }

    @Test
    void a_patch_without_operations_is_none() throws ScimException {
        String id = anna();

        assertRefused("invalidSyntax", "Operations", () -> users.patch(id, null, bytes("{}"), everything()));
        assertRefused("invalidSyntax", "Operations", () -> users.patch(id, null, patch(""), everything()));
    }

    @Test
    void pages_follow_each_other() throws ScimException {
        for (int i = 0; i < 5; i++) {
            user("user" + i);
        }

        ObjectNode page = search("", 4, 2);

        assertThat(page.get("schemas").get(0).asText()).isEqualTo(Schemas.LIST);
        assertThat(page.get("totalResults").asInt()).isEqualTo(5);
        assertThat(page.get("startIndex").asInt()).isEqualTo(4);
        assertThat(page.get("itemsPerPage").asInt()).isEqualTo(2);
        assertThat(names(page)).containsExactly("user3", "user4");
        assertThat(names(search("userName sw \"user\"", 2, 3))).containsExactly("user1", "user2", "user3");
        assertThat(names(search("", 0, -1))).isEmpty();
        assertThat(search("", 9, 9).get("totalResults").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"ANNA\"",
                "externalId eq \"p-1\" and active eq true",
                CORE + ":userName eq \"anna\""
            })
    void plain_questions_are_put_to_the_database(String filter) throws ScimException {
        anna();
        user("bas");

        assertThat(names(search(filter, 1, 10))).containsExactly("anna");

        assertThat(caregivers.queries)
                .hasSize(1)
                .allSatisfy(query -> assertThat(query.limit()).isEqualTo(10));
    }

    @Test
    void a_sign_that_no_database_keeps_is_not_asked_of_it() throws ScimException {
        anna();

        assertThat(names(search("userName eq \"an\\u0000na\"", 1, 10))).isEmpty();

        assertThat(caregivers.queries).allMatch(query -> query.userName().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emails[type eq \"work\" and value co \"@ZORG.example\"]",
                "emails.value eq \"anna@zorg.example\"",
                "name.familyName eq \"voorbeeld\" or userName eq \"carla\"",
                "not (userName eq \"bas\")",
                "phoneNumbers pr",
                "userName sw \"an\" and not (active eq false)",
                Schemas.EMERGENCY + ":secondFactor eq \"sms\""
            })
    void other_questions_are_put_to_each_user(String filter) throws ScimException {
        anna();
        user("bas");

        assertThat(names(search(filter, 1, 10))).containsExactly("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName eq", "userName eq anna", "userName xx \"a\"", "(userName pr"})
    void what_is_no_filter_is_refused(String filter) {
        assertRefused("invalidFilter", "", () -> search(filter, 1, 10));
    }

    @Test
    void users_are_sorted_those_without_a_value_last() throws ScimException {
        user("bas");
        anna();
        user("Carla");

        assertThat(names(sorted("userName", null))).containsExactly("anna", "bas", "Carla");
        assertThat(names(sorted("userName", "descending"))).containsExactly("Carla", "bas", "anna");
        assertThat(names(sorted("emails", "descending"))).startsWith("anna");
        assertThat(names(sorted("externalId", null))).startsWith("anna");
    }

    @Test
    void only_the_attributes_asked_for_are_shown() throws ScimException {
        String id = anna();

        ObjectNode some = users.get(id, null, Selection.of("USERNAME, emails.value," + CORE + ":active", null))
                .document();
        ObjectNode rest = users.get(id, null, Selection.of(null, "emails,name.givenName,id,meta"))
                .document();
        ObjectNode extension = users.get(id, null, Selection.of(Schemas.EMERGENCY + ":secondFactor", null))
                .document();

        assertThat(fields(some)).containsExactly("schemas", "id", "userName", "active", "emails");
        assertThat(fields(some.get("emails").get(0))).containsExactly("value");
        assertThat(fields(rest)).contains("id", "name", "phoneNumbers").doesNotContain("emails", "meta");
        assertThat(fields(rest.get("name"))).containsExactly("familyName");
        assertThat(fields(extension)).containsExactly("schemas", "id", Schemas.EMERGENCY);
        assertThat(fields(extension.get(Schemas.EMERGENCY))).containsExactly("secondFactor");
        assertThatThrownBy(() -> Selection.of("id", "emails")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void a_search_in_a_body_is_the_same_search() throws ScimException {
        anna();
        user("bas");
        ObjectNode body = ScimJson.parse(bytes("""
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "userName eq \\"anna\\"",
                 "startIndex": 1, "count": 10, "attributes": ["userName"]}"""));

        ObjectNode found = users.search(Search.of(body)).document();

        assertThat(names(found)).containsExactly("anna");
        assertThat(fields(found.get("Resources").get(0))).containsExactly("schemas", "id", "userName");
    }

    @Test
    void numbers_of_a_search_are_numbers() {
        assertRefused(
                "invalidValue",
                "count",
                () -> Search.of(new Search.Parameters(null, null, null, "1", "veel", null, null)));
        assertRefused(
                "invalidValue",
                "sortOrder",
                () -> Search.of(new Search.Parameters(null, "userName", "down", null, null, null, null)));
    }

    private String anna() throws ScimException {
        return users.create(bytes(ANNA), everything()).document().get("id").asText();
    }

    private void user(String name) throws ScimException {
        users.create(bytes("{\"userName\": \"" + name + "\"}"), everything());
    }

    private void patched(String id, byte[] patch) {
        try {
            users.patch(id, null, patch, everything());
        } catch (ScimException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode search(String filter, int startIndex, int count) throws ScimException {
        return users.search(Search.of(new Search.Parameters(
                        filter, null, null, String.valueOf(startIndex), String.valueOf(count), null, null)))
                .document();
    }

    private ObjectNode sorted(String by, String order) throws ScimException {
        return users.search(Search.of(new Search.Parameters(null, by, order, null, null, null, null)))
                .document();
    }

    private static List<String> names(ObjectNode list) {
        List<String> names = new ArrayList<>();
        list.get("Resources").forEach(user -> names.add(user.get("userName").asText()));
        return names;
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] patch(String operations) {
        return bytes("{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operations
                + "]}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Selection everything() {
        try {
            return Selection.of(null, null);
        } catch (BadRequestException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(String type, String place, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ScimException.class, refused -> {
            assertThat(refused.getScimError().getStatus()).isEqualTo(400);
            assertThat(refused.getScimError().getScimType()).isEqualTo(type);
            assertThat(refused.getMessage()).contains(place);
        });
    }
}
