package nl.careconnections.domain.status;

import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.NotAllowed;

/** Who writes on the status page: a publisher, or the timers. Nobody can make one for themselves, so to have one is to be allowed to. */
public final class Author {

    /** The timers. */
    static final Author SYSTEM = new Author(null, "system", Actor.SYSTEM);

    private final Long accountId;
    private final String origin;
    private final Actor actor;

    private Author(Long accountId, String origin, Actor actor) {
        this.accountId = accountId;
        this.origin = origin;
        this.actor = actor;
    }

    /** @throws NotAllowed for who may not publish */
    public static Author of(Caller caller) {
        caller.require(Ability.PUBLISH);
        return new Author(caller.accountId(), "account:" + caller.accountId(), caller.actor());
    }

    /** Empty ({@code null}) for who is no person. */
    public Long accountId() {
        return accountId;
    }

    /** Keeps submission keys of one apart from those of another, as {@code account:12}. */
    String origin() {
        return origin;
    }

    public Actor actor() {
        return actor;
    }
}
