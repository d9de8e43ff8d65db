package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.people.Page;
import nl.careconnections.domain.emergency.people.WardGroup;
import nl.careconnections.domain.emergency.people.WardGroups;
import nl.careconnections.domain.emergency.people.WardQuery;

/** Wards as groups. */
final class Groups implements Collection<WardGroup> {

    static final String NAME = "Groups";

    static final int MOST_MEMBERS = 1000;

    private static final Set<String> READ_ONLY = Set.of("id", "meta", "schemas");
    private static final Set<String> COLUMNS = Set.of("id", "externalid");

    private final WardGroups wards;
    private final Integrator integrator;
    private final Address address;

    Groups(WardGroups wards, Integrator integrator, Address address) {
        this.wards = wards;
        this.integrator = integrator;
        this.address = address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public UUID id(WardGroup ward) {
        return ward.id();
    }

    @Override
    public int version(WardGroup ward) {
        return ward.version();
    }

    @Override
    public ObjectNode document(WardGroup ward) {
        return GroupDocument.write(ward, address);
    }

    @Override
    public Set<String> readOnly() {
        return READ_ONLY;
    }

    @Override
    public void requireSize(ObjectNode request) throws ScimException {
        int members = request.path("members").size();
        for (JsonNode operation : request.path("Operations")) {
            JsonNode value = operation.path("value");
            members += value.isArray() ? value.size() : value.path("members").size();
        }
        if (members > MOST_MEMBERS) {
            throw BadRequestException.invalidValue("There are at most " + MOST_MEMBERS
                    + " members in one request. Send the others by PATCH, with op add and path members.");
        }
    }

    @Override
    public WardGroup create(ObjectNode document) throws ScimException {
        return wards.create(integrator, GroupDocument.read(document));
    }

    @Override
    public WardGroup get(UUID id) {
        return wards.get(integrator, id);
    }

    @Override
    public WardGroup replace(UUID id, int version, ObjectNode document) throws ScimException {
        return wards.replace(integrator, id, version, GroupDocument.read(document));
    }

    @Override
    public void remove(UUID id, int version) {
        wards.remove(integrator, id, version);
    }

    @Override
    public Page<WardGroup> all(int offset, int limit) {
        return wards.find(integrator, WardQuery.all(offset, limit));
    }

    @Override
    public Optional<Page<WardGroup>> find(Filter filter, int offset, int limit) {
        return EqualTo.of(filter, COLUMNS)
                .filter(Groups::isPlain)
                .map(values -> wards.find(
                        integrator,
                        new WardQuery(
                                Optional.ofNullable(values.get("id")).flatMap(id -> Ids.find(id.textValue())),
                                Optional.ofNullable(values.get("externalid")).map(JsonNode::textValue),
                                offset,
                                limit)));
    }

    private static boolean isPlain(Map<String, JsonNode> values) {
        return values.values().stream().allMatch(JsonNode::isTextual)
                && Optional.ofNullable(values.get("id"))
                        .map(id -> Ids.find(id.textValue()).isPresent())
                        .orElse(true);
    }
}
