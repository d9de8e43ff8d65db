package nl.careconnections.noodportaal.scim;

/** Names of schemas and messages. */
final class Schemas {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /** What a caregiver has besides: the second factor asked for first, and whether there is a password. */
    static final String EMERGENCY = "urn:careconnections:params:scim:schemas:extension:emergency:2.0:User";

    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private Schemas() {}

    static boolean isCore(String urn) {
        return urn.equalsIgnoreCase(USER) || urn.equalsIgnoreCase(GROUP);
    }
}
