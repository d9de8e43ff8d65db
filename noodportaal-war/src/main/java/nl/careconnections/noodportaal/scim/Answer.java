package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is answered, before it becomes HTTP.
 *
 * @param document {@code null} for none
 * @param tag of the resource; {@code null} for what has no version
 * @param location of what was made; {@code null} for all else
 */
record Answer(int status, ObjectNode document, String tag, String location) {

    static final int OK = 200;
    static final int CREATED = 201;
    static final int NO_CONTENT = 204;
    static final int NOT_MODIFIED = 304;

    static Answer ok(ObjectNode document) {
        return new Answer(OK, document, null, null);
    }

    static Answer nothing(int status, String tag) {
        return new Answer(status, null, tag, null);
    }
}
