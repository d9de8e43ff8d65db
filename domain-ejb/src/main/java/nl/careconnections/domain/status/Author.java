package nl.careconnections.domain.status;

import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.NotAllowed;

/**
 * Who writes on the status page: a publisher, a program with a key, or the timers. Nobody can make one for themselves, so to have one
 * is to be allowed to; a program is allowed less.
 */
public final class Author {

    /** The timers. */
    static final Author SYSTEM = new Author(null, "system", Actor.SYSTEM, true, true);

    private static final String KEY = "key:";

    private final Long accountId;
    private final String origin;
    private final Actor actor;
    private final boolean publishing;
    private final boolean keeping;

    private Author(Long accountId, String origin, Actor actor, boolean publishing, boolean keeping) {
        this.accountId = accountId;
        this.origin = origin;
        this.actor = actor;
        this.publishing = publishing;
        this.keeping = keeping;
    }

    /** @throws NotAllowed for who may not publish */
    public static Author of(Caller caller) {
        caller.require(Ability.PUBLISH);
        return new Author(caller.accountId(), "account:" + caller.accountId(), caller.actor(), true, true);
    }

    /** Only {@link AutomationKeys} knows who shows a key. */
    static Author of(AutomationKey key, String networkAddress) {
        return new Author(
                null,
                KEY + key.id(),
                Actor.automation(key.name(), networkAddress),
                key.scope() == AutomationScope.PUBLISH,
                false);
    }

    /** Empty ({@code null}) for who is no person. */
    public Long accountId() {
        return accountId;
    }

    /** Keeps submission keys of one apart from those of another, as {@code account:12}. */
    String origin() {
        return origin;
    }

    /** The id of the key that an origin names; empty for one of another kind. */
    static Optional<Long> keyOf(String origin) {
        return origin.startsWith(KEY) ? Optional.of(Long.valueOf(origin.substring(KEY.length()))) : Optional.empty();
    }

    public Actor actor() {
        return actor;
    }

    /** Whether viewers are told what it writes; otherwise somebody has to publish it. */
    public boolean isPublishing() {
        return publishing;
    }

    /** @throws NotAllowed for a key that may only prepare drafts */
    void requirePublishing() {
        if (!publishing) {
            throw new NotAllowed();
        }
    }

    /**
     * For what is no program's business: components, templates, keys, and the addresses of subscribers.
     *
     * @throws NotAllowed for every key
     */
    public void requireKeeping() {
        if (!keeping) {
            throw new NotAllowed();
        }
    }
}
