package nl.careconnections.domain.emergency.medication;

import java.util.Set;

/**
 * An allergy or a contra-indication or alert.
 *
 * @param text in words that can be printed
 * @param noneKnown says that there is none, which only a delivery may say
 */
public record Caution(Kind kind, String text, boolean noneKnown, Set<Mark> marks) {

    /** What is to be said beside it. */
    public enum Mark {
        INACTIVE,
        UNCONFIRMED
    }

    /** Of AllergyIntolerance, or of Flag. */
    public enum Kind {
        ALLERGY,
        ALERT
    }
}
