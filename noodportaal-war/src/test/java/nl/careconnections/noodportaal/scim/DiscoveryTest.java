package nl.careconnections.noodportaal.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.CaregiverDetails;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.emergency.people.WardGroup;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private static final Address ADDRESS = new Address("https://steun.example/noodportaal/scim/v2");
    private static final Set<String> COMMON = Set.of("schemas", "id", "meta");

    private final Discovery discovery = new Discovery(ADDRESS);

    @Test
    void what_is_shown_of_a_user_stands_in_its_schemas() {
        Caregiver caregiver = new Caregiver(
                UUID.randomUUID(),
                1,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                new CaregiverDetails(
                        "anna",
                        "p-1",
                        "Anna Voorbeeld",
                        "Anna",
                        "Voorbeeld",
                        Language.NL,
                        true,
                        PreferredFactor.SMS,
                        List.of(
                                new Channel(ChannelKind.MAIL, "anna@zorg.example", "work", true),
                                new Channel(ChannelKind.SMS, "+31612345678", "mobile", true))),
                true,
                List.of(new Caregiver.WardName(UUID.randomUUID(), "De Linde")));

        ObjectNode shown = UserDocument.write(caregiver, ADDRESS);

        assertKnown(shown, attributes(discovery.schema(Schemas.USER)), Schemas.EMERGENCY);
        assertKnown((ObjectNode) shown.get(Schemas.EMERGENCY), attributes(discovery.schema(Schemas.EMERGENCY)), "");
    }

    @Test
    void what_is_shown_of_a_group_stands_in_its_schema() {
        WardGroup ward = new WardGroup(
                UUID.randomUUID(),
                1,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                "linde",
                "De Linde",
                List.of(new WardGroup.Member(UUID.randomUUID(), "Anna")));

        assertKnown(GroupDocument.write(ward, ADDRESS), attributes(discovery.schema(Schemas.GROUP)), "");
    }

    @Test
    void each_kind_of_resource_and_schema_is_found_where_it_says() {
        for (ObjectNode list : List.of(discovery.resourceTypes(), discovery.schemas())) {
            assertThat(list.get("totalResults").asInt())
                    .isEqualTo(list.get("Resources").size());
            for (JsonNode resource : list.get("Resources")) {
                assertThat(resource.at("/meta/location").asText())
                        .startsWith(ADDRESS.base() + "/")
                        .endsWith("/" + resource.get("id").asText());
            }
        }
        assertThat(discovery.resourceType("User").get("schema").asText()).isEqualTo(Schemas.USER);
        assertThatThrownBy(() -> discovery.resourceType("Device")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discovery.schema("urn:other")).isInstanceOf(NotFound.class);
    }

    @Test
    void what_the_service_can_do_is_told_as_it_is() {
        ObjectNode config = discovery.serviceProviderConfig();

        assertThat(config.at("/filter/maxResults").asInt()).isEqualTo(Search.MOST);
        assertThat(config.at("/patch/supported").asBoolean()).isTrue();
        assertThat(config.at("/bulk/supported").asBoolean()).isFalse();
    }

    private static void assertKnown(ObjectNode shown, Set<String> schema, String extension) {
        shown.fieldNames().forEachRemaining(name -> {
            if (!COMMON.contains(name) && !name.equals(extension)) {
                assertThat(schema).contains(name);
            }
        });
    }

    private static Set<String> attributes(ObjectNode schema) {
        Set<String> names = new HashSet<>();
        schema.get("attributes")
                .forEach(attribute -> names.add(attribute.get("name").asText()));
        return names;
    }
}
