package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.shared.BusinessException;

/** No key, an unknown or ended one, one from elsewhere, or one for something else. */
public class KeyRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final boolean known;

    private KeyRefused(String key, boolean known) {
        super(key);
        this.known = known;
    }

    public static KeyRefused unknown() {
        return new KeyRefused("emergency.key.unknown", false);
    }

    public static KeyRefused elsewhere() {
        return new KeyRefused("emergency.key.network", true);
    }

    public static KeyRefused otherScope() {
        return new KeyRefused("emergency.key.scope", true);
    }

    /** Whether the key itself is good: then it is forbidden (403), else it is unauthorised (401). */
    public boolean isKnown() {
        return known;
    }
}
