package nl.careconnections.domain.status;

import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.NotAllowed;

/**
 * Who writes on the status page: a publisher, a key of an automation, or the checks. To have one is to be allowed to.
 *
 * @param accountId {@code null} for who is no person
 * @param origin keeps submission keys of one apart from those of another, as {@code account:12}
 */
public record Author(Long accountId, String origin, Actor actor) {

    /** The checks and the timers. */
    static final Author SYSTEM = new Author(null, "system", Actor.SYSTEM);

    /** @throws NotAllowed for who may not publish */
    public static Author of(Caller caller) {
        caller.require(Ability.PUBLISH);
        return new Author(caller.accountId(), "account:" + caller.accountId(), caller.actor());
    }
}
