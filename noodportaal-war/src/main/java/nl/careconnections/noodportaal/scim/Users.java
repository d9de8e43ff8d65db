package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.CaregiverQuery;
import nl.careconnections.domain.emergency.people.Caregivers;
import nl.careconnections.domain.emergency.people.Page;

/** Caregivers as users. */
final class Users implements Collection<Caregiver> {

    static final String NAME = "Users";

    private static final Set<String> READ_ONLY =
            Set.of("id", "meta", "groups", "schemas", (Schemas.EMERGENCY + ":passwordSet").toLowerCase(Locale.ROOT));
    private static final Set<String> COLUMNS = Set.of("id", "username", "externalid", "active");

    private final Caregivers caregivers;
    private final Integrator integrator;
    private final Address address;

    Users(Caregivers caregivers, Integrator integrator, Address address) {
        this.caregivers = caregivers;
        this.integrator = integrator;
        this.address = address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public UUID id(Caregiver caregiver) {
        return caregiver.id();
    }

    @Override
    public int version(Caregiver caregiver) {
        return caregiver.version();
    }

    @Override
    public ObjectNode document(Caregiver caregiver) {
        return UserDocument.write(caregiver, address);
    }

    @Override
    public Set<String> readOnly() {
        return READ_ONLY;
    }

    @Override
    public void requireSize(ObjectNode request) {
        // A user is one user, whatever is said of it.
    }

    @Override
    public Caregiver create(ObjectNode document) throws ScimException {
        UserDocument user = UserDocument.read(document);
        return caregivers.create(integrator, user.details(), user.password());
    }

    @Override
    public Caregiver get(UUID id) {
        return caregivers.get(integrator, id);
    }

    @Override
    public Caregiver replace(UUID id, int version, ObjectNode document) throws ScimException {
        UserDocument user = UserDocument.read(document);
        return caregivers.replace(integrator, id, version, user.details(), user.password());
    }

    @Override
    public void remove(UUID id, int version) {
        caregivers.remove(integrator, id, version);
    }

    @Override
    public Page<Caregiver> all(int offset, int limit) {
        return caregivers.find(integrator, CaregiverQuery.everybody(offset, limit));
    }

    @Override
    public Optional<Page<Caregiver>> find(Filter filter, int offset, int limit) {
        return EqualTo.of(filter, COLUMNS)
                .filter(Users::isPlain)
                .map(values -> caregivers.find(
                        integrator,
                        new CaregiverQuery(
                                Optional.ofNullable(values.get("id")).flatMap(id -> Ids.find(id.textValue())),
                                Optional.ofNullable(values.get("username")).map(JsonNode::textValue),
                                Optional.ofNullable(values.get("externalid")).map(JsonNode::textValue),
                                Optional.ofNullable(values.get("active")).map(JsonNode::booleanValue),
                                offset,
                                limit)));
    }

    /** Values of the right type, and a number that can be one; the rest is looked at one by one, and finds nothing. */
    private static boolean isPlain(Map<String, JsonNode> values) {
        return values.entrySet().stream().allMatch(value -> switch (value.getKey()) {
            case "active" -> value.getValue().isBoolean();
            case "id" ->
                value.getValue().isTextual()
                        && Ids.find(value.getValue().textValue()).isPresent();
            default ->
                value.getValue().isTextual() && !value.getValue().textValue().isEmpty();
        });
    }
}
