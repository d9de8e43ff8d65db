package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.audit.Actor;

/** A care system that showed a key. */
public record Integrator(long keyId, long organisationId, String keyName, String address) {

    /** Signs entries of the access log. */
    public Actor actor() {
        return Actor.integrator("key " + keyId + " " + keyName, organisationId, address);
    }
}
