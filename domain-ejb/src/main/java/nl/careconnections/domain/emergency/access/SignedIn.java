package nl.careconnections.domain.emergency.access;

import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Language;

/**
 * A caregiver who is logged in to the emergency portal, for one request.
 *
 * @param address from which the request came
 */
public record SignedIn(long number, String name, long organisation, Language language, String address) {

    public Actor actor() {
        return Actor.caregiver(number, name, organisation, address);
    }
}
