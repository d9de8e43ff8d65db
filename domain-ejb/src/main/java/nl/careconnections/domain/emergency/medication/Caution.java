package nl.careconnections.domain.emergency.medication;

/** An allergy or a contra-indication or alert, in words that can be printed. */
public record Caution(Kind kind, String text, boolean noneKnown) {

    /** Of AllergyIntolerance, or of Flag. */
    public enum Kind {
        ALLERGY,
        ALERT
    }
}
