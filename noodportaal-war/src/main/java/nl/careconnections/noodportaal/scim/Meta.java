package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What every resource tells of itself (RFC 7643, 3.1). */
record Meta(String resourceType, Instant created, Instant lastModified, String location, int version) {

    ObjectNode document() {
        return ScimJson.object()
                .put("resourceType", resourceType)
                .put("created", created.toString())
                .put("lastModified", lastModified.toString())
                .put("location", location)
                .put("version", Version.tag(version));
    }
}
