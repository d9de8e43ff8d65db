package nl.careconnections.domain.search;

/**
 * On whose behalf words are looked up.
 *
 * @param vocabularyOf whose words are offered: those of an organisation, {@link #EVERYBODY} or {@link #NOBODY}
 * @param notes whether internal texts are searched too
 * @param keys limits the index to what the reader may read
 */
public record Readership(long vocabularyOf, boolean notes, String keys) {

    private static final long EVERYBODY = 0;
    private static final long NOBODY = -1;

    /** Whether it is told which words are known, and known ones are offered in place of those that are not. */
    boolean isOffered() {
        return vocabularyOf != NOBODY;
    }

    /** Somebody of support, who reads questions and notes of all. */
    public static Readership support(String keys) {
        return new Readership(EVERYBODY, true, keys);
    }

    /** Staff who read some kinds of request only. */
    public static Readership specialist(String keys) {
        return new Readership(NOBODY, true, keys);
    }

    public static Readership organisation(long organisationId, String keys) {
        if (organisationId <= 0) {
            throw new IllegalArgumentException("No organisation: " + organisationId);
        }
        return new Readership(organisationId, false, keys);
    }

    /** Somebody who reads less than their organisation: no word of colleagues is offered to them. */
    public static Readership alone(String keys) {
        return new Readership(NOBODY, false, keys);
    }
}
