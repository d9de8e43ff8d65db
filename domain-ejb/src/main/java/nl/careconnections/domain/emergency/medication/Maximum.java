package nl.careconnections.domain.emergency.medication;

/**
 * The most that may be given.
 *
 * @param per the time, in words; empty for a maximum per gift or in all
 */
public record Maximum(Kind kind, String amount, String per) {

    public enum Kind {
        PER_TIME,
        PER_GIFT,
        IN_ALL
    }
}
