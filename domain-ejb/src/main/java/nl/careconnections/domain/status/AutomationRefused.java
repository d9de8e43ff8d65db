package nl.careconnections.domain.status;

import nl.careconnections.domain.shared.BusinessException;

/** No key, an unknown or ended one, or one that may only prepare drafts. */
public class AutomationRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final boolean known;

    private AutomationRefused(String key, boolean known) {
        super(key);
        this.known = known;
    }

    public static AutomationRefused unknown() {
        return new AutomationRefused("status.key.unknown", false);
    }

    public static AutomationRefused draftOnly() {
        return new AutomationRefused("status.key.draftOnly", true);
    }

    /** Whether the key itself is good: then it is forbidden (403), else it is unauthorised (401). */
    public boolean isKnown() {
        return known;
    }
}
