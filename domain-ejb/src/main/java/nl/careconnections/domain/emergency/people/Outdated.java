package nl.careconnections.domain.emergency.people;

import nl.careconnections.domain.shared.BusinessException;

/** Somebody else changed it since it was read; nothing was changed now. */
public class Outdated extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Outdated() {
        super("emergency.outdated");
    }

    /** @throws Outdated when the versions differ */
    static void unlessSame(int read, int stored) {
        if (read != stored) {
            throw new Outdated();
        }
    }
}
