package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.emergency.people.WardDetails;
import nl.careconnections.domain.emergency.people.WardGroup;

/** A group as a document (RFC 7643, 4.2), and the ward in it. */
final class GroupDocument {

    private static final Set<String> KNOWN = Set.of("schemas", "id", "externalid", "meta", "displayname", "members");

    private GroupDocument() {}

    static ObjectNode write(WardGroup ward, Address address) {
        ObjectNode document = ScimJson.object();
        document.set("schemas", ScimJson.array().add(Schemas.GROUP));
        document.put("id", ward.id().toString());
        document.put("externalId", ward.externalId());
        document.put("displayName", ward.displayName());
        if (!ward.members().isEmpty()) {
            ArrayNode members = ScimJson.array();
            ward.members()
                    .forEach(member -> members.add(ScimJson.object()
                            .put("value", member.id().toString())
                            .put("$ref", address.of(Users.NAME, member.id()))
                            .put("display", member.displayName())
                            .put("type", "User")));
            document.set("members", members);
        }
        document.set(
                "meta",
                new Meta(
                                "Group",
                                ward.createdAt(),
                                ward.changedAt(),
                                address.of(Groups.NAME, ward.id()),
                                ward.version())
                        .document());
        return document;
    }

    /** @throws BadRequestException naming an attribute that is unknown or of another type, or a member that is no user */
    static WardDetails read(ObjectNode document) throws BadRequestException {
        Attributes group = Attributes.of(document);
        group.requireOnly(KNOWN);
        Set<UUID> members = new HashSet<>();
        for (Attributes member : group.objects("members")) {
            members.add(Ids.find(member.text("value")).orElseThrow(() -> member.wrong("value", "the id of a user")));
        }
        return new WardDetails(group.text("externalId"), group.text("displayName"), members);
    }
}
