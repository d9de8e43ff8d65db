package nl.careconnections.domain.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Rules;

/** The levels that hold now, looked after by application administrators; every such method throws {@link NotAllowed} for others. */
@ApplicationScoped
@Transactional
public class Levels {

    private static final int SHORTEST_REPEAT = 5;
    private static final int LONGEST_REPEAT = 1440;
    private static final int BREACH = 100;

    /** More would be noise, and every open ticket is measured against each. */
    private static final int MOST = 20;

    @Inject
    LevelRows rows;

    @Inject
    Event<LevelsChanged> changed;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** What every target is measured against. */
    public Ladder ladder() {
        return new Ladder(rows.standing());
    }

    /** In the order in which a ticket passes them. */
    public List<Level> list(Caller caller) {
        require(caller, "escalation.listed");
        return rows.standing();
    }

    /** @throws NotFound for a level that was withdrawn, or never was there */
    public Level get(Caller caller, long id) {
        require(caller, "escalation.listed");
        return rows.standing().stream()
                .filter(level -> level.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Adds a level that fires for moments from now on.
     *
     * @throws InvalidInput all that is wrong with {@code percent}, {@code repeat}, {@code metrics} and {@code recipients}, with keys
     *     {@code required}, {@code escalation.percent}, {@code escalation.repeat}, {@code escalation.repeatBeforeBreach} or
     *     {@code escalation.noRecipient}
     * @throws Conflict {@code escalation.tooMany}
     */
    public long add(Caller caller, NewLevel level) {
        require(caller, "escalation.changed");
        check(level);
        if (rows.standing().size() >= MOST) {
            throw new Conflict("escalation.tooMany", MOST);
        }
        return put(caller, level);
    }

    /**
     * Puts another level in the place of one that stood.
     *
     * @throws InvalidInput as for {@link #add}
     * @throws Conflict {@code changedMeanwhile} when that one was withdrawn or replaced
     */
    public long replace(Caller caller, long id, NewLevel level) {
        require(caller, "escalation.changed");
        check(level);
        takeAway(id);
        return put(caller, level);
    }

    /** @throws Conflict {@code changedMeanwhile} when it was withdrawn or replaced */
    public void withdraw(Caller caller, long id) {
        require(caller, "escalation.changed");
        takeAway(id);
        tell(caller, id);
    }

    private long put(Caller caller, NewLevel level) {
        long id = rows.insert(level, clock.instant());
        tell(caller, id);
        return id;
    }

    private void tell(Caller caller, long id) {
        changed.fire(new LevelsChanged());
        accessLog.done(caller.actor(), "escalation.changed", "escalation-level:" + id);
    }

    private void takeAway(long id) {
        if (!rows.withdraw(id, clock.instant())) {
            throw new Conflict("changedMeanwhile");
        }
    }

    private static void check(NewLevel level) {
        Rules.all(
                () -> checkPercent(level),
                () -> checkRepeat(level),
                () -> checkMetrics(level),
                () -> checkRecipients(level));
    }

    private static void checkPercent(NewLevel level) {
        if (level.percent() == null) {
            throw new InvalidInput("percent", "required");
        }
        if (level.percent() < 1 || level.percent() > BREACH) {
            throw new InvalidInput("percent", "escalation.percent");
        }
    }

    private static void checkRepeat(NewLevel level) {
        if (level.repeatMinutes() == null) {
            return;
        }
        if (level.repeatMinutes() < SHORTEST_REPEAT || level.repeatMinutes() > LONGEST_REPEAT) {
            throw new InvalidInput("repeat", "escalation.repeat", SHORTEST_REPEAT, LONGEST_REPEAT);
        }
        if (level.percent() != null && level.percent() != BREACH) {
            throw new InvalidInput("repeat", "escalation.repeatBeforeBreach");
        }
    }

    private static void checkMetrics(NewLevel level) {
        if (level.metrics().isEmpty()) {
            throw new InvalidInput("metrics", "required");
        }
    }

    private static void checkRecipients(NewLevel level) {
        if (level.recipients().isEmpty()) {
            throw new InvalidInput("recipients", "escalation.noRecipient");
        }
    }

    private void require(Caller caller, String action) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            accessLog.refused(caller.actor(), action, "escalation", "no right");
            throw new NotAllowed();
        }
    }
}
