package nl.careconnections.noodportaal.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.people.WardGroup;
import nl.careconnections.domain.emergency.people.WardGroup.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mostly the changes of members that RFC 7644, 3.5.2 gives as examples. */
class GroupsTest {

    private static final Address ADDRESS = new Address("https://steun.example/noodportaal/scim/v2");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BAS = UUID.randomUUID();
    private static final UUID CARLA = UUID.randomUUID();

    private final FakeWards wards = new FakeWards();
    private final Exchange<WardGroup> groups =
            new Exchange<>(new Groups(wards, new Integrator(1, 2, "ECD", "198.51.100.7"), ADDRESS), ADDRESS);

    private String linde;

    @BeforeEach
    void a_ward_of_two() throws ScimException {
        linde = groups.create(
                        bytes("{\"externalId\": \"linde\", \"displayName\": \"De Linde\", \"members\": "
                                + members(ANNA, BAS) + "}"),
                        Selection.of(null, null))
                .document()
                .get("id")
                .asText();
    }

    @Test
    void a_group_is_shown_with_its_members() throws ScimException {
        ObjectNode shown = groups.get(linde, null, Selection.of(null, null)).document();

        assertThat(shown.get("externalId").asText()).isEqualTo("linde");
        assertThat(shown.get("members")).hasSize(2);
        assertThat(shown.at("/members/0/$ref").asText())
                .isEqualTo(ADDRESS.base() + "/Users/"
                        + shown.at("/members/0/value").asText());
        assertThat(groups.get(linde, null, Selection.of(null, "members"))
                        .document()
                        .has("members"))
                .isFalse();
    }

    @Test
    void a_member_is_added_and_added_again_is_one_member() throws ScimException {
        String add = "{\"op\": \"add\", \"path\": \"members\", \"value\": " + members(CARLA, ANNA) + "}";

        patch(add);
        patch(add);

        assertMembers(ANNA, BAS, CARLA);
    }

    @Test
    void a_member_is_taken_out_by_a_filter() throws ScimException {
        patch("{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + ANNA + "\\\"]\"}");

        assertMembers(BAS);
    }

    @Test
    void members_are_taken_out_by_their_values_as_some_systems_do() throws ScimException {
        patch("{\"op\": \"remove\", \"path\": \"members\", \"value\": {\"members\": " + members(ANNA) + "}}");

        assertMembers(BAS);
    }

    @Test
    void all_members_are_taken_out() throws ScimException {
        patch("{\"op\": \"remove\", \"path\": \"members\"}");

        assertMembers();
    }

    @Test
    void one_leaves_and_another_joins_in_one_request() throws ScimException {
        patch("{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + ANNA + "\\\"]\"}, "
                + "{\"op\": \"add\", \"path\": \"members\", \"value\": " + members(CARLA) + "}");

        assertMembers(BAS, CARLA);
    }

    @Test
    void all_members_are_replaced() throws ScimException {
        patch("{\"op\": \"replace\", \"path\": \"members\", \"value\": " + members(CARLA) + "}");

        assertMembers(CARLA);
    }

    @Test
    void the_name_is_replaced_without_path_and_members_stay() throws ScimException {
        patch("{\"op\": \"replace\", \"value\": {\"displayName\": \"De Eik\"}}");

        assertThat(ward().displayName()).isEqualTo("De Eik");
        assertMembers(ANNA, BAS);
    }

    @Test
    void groups_are_found_by_a_member() throws ScimException {
        assertThat(total("members[value eq \"" + ANNA + "\"]")).isEqualTo(1);
        assertThat(total("members.value eq \"" + CARLA + "\"")).isZero();
        assertThat(total("displayName eq \"de linde\"")).isEqualTo(1);
    }

    @Test
    void a_member_is_the_number_of_a_user() {
        assertThatThrownBy(() -> patch("{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"anna\"}]}"))
                .isInstanceOfSatisfying(BadRequestException.class, refused -> {
                    assertThat(refused.getScimError().getScimType()).isEqualTo("invalidValue");
                    assertThat(refused.getMessage()).contains("members[2].value");
                });
        assertMembers(ANNA, BAS);
    }

    @Test
    void more_than_a_thousand_members_at_once_are_refused() throws ScimException {
        List<UUID> many = IntStream.range(0, Groups.MOST_MEMBERS)
                .mapToObj(number -> UUID.randomUUID())
                .toList();
        String all = members(many.toArray(UUID[]::new));
        String add = "{\"op\": \"add\", \"path\": \"members\", \"value\": " + all + "}";

        patch(add);
        assertThat(ward().members()).hasSize(Groups.MOST_MEMBERS + 2);
        assertThatThrownBy(() ->
                        patch(add + ", {\"op\": \"add\", \"path\": \"members\", \"value\": " + members(CARLA) + "}"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("1000");
        assertThat(ward().members()).hasSize(Groups.MOST_MEMBERS + 2);
    }

    private void patch(String operations) throws ScimException {
        groups.patch(
                linde,
                null,
                bytes("{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": ["
                        + operations + "]}"),
                Selection.of(null, null));
    }

    private int total(String filter) throws ScimException {
        return groups.search(Search.of(new Search.Parameters(filter, null, null, null, null, null, null)))
                .document()
                .get("totalResults")
                .asInt();
    }

    private void assertMembers(UUID... members) {
        assertThat(ward().members()).extracting(Member::id).containsExactlyInAnyOrder(members);
    }

    private WardGroup ward() {
        return wards.kept.get(UUID.fromString(linde));
    }

    private static String members(UUID... members) {
        return List.of(members).stream()
                .map(member -> "{\"value\": \"" + member + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
