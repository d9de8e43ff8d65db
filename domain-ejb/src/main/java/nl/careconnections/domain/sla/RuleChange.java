package nl.careconnections.domain.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A change of the rules by which targets are computed, with what customers read about it.
 *
 * @param id zero while it is only tried out
 * @param knownFrom what was met or missed before this instant is not touched
 * @param day the first day that it matters for: of receipt for a policy, else the first day off that is one more or less
 * @param dutchName of the day off; empty for a policy
 * @param englishName of the day off; empty for a policy
 */
public record RuleChange(long id, Instant knownFrom, Kind kind, LocalDate day, String dutchName, String englishName) {

    /** What was changed. */
    public enum Kind {
        POLICY,
        /** Planned and taken back before it was in force: nothing can move. */
        POLICY_WITHDRAWN,
        CLOSING_DAY,
        CLOSING_DAY_WITHDRAWN,
        /** One of the optional holidays is given from now on. */
        HOLIDAY,
        HOLIDAY_DROPPED
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? englishName : dutchName;
    }

    /** No ticket received before this instant can move. */
    public Instant receivedFrom() {
        return kind == Kind.POLICY || kind == Kind.POLICY_WITHDRAWN ? startOfDay() : Instant.EPOCH;
    }

    /** No target due before this instant can move: whatever is added or taken away on a day counts from its midnight on. */
    public Instant dueFrom() {
        return kind == Kind.POLICY || kind == Kind.POLICY_WITHDRAWN ? Instant.EPOCH : startOfDay();
    }

    private Instant startOfDay() {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
