package nl.careconnections.domain.search;

/** On whose behalf words are looked up: support reads everything, an organisation what stands in its own tickets. */
public record Readership(long organisationId) {

    public static final Readership SUPPORT = new Readership(0);

    public static Readership of(long organisationId) {
        if (organisationId <= 0) {
            throw new IllegalArgumentException("No organisation: " + organisationId);
        }
        return new Readership(organisationId);
    }

    boolean isSupport() {
        return organisationId == 0;
    }
}
