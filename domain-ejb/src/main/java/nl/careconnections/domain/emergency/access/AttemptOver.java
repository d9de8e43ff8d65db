package nl.careconnections.domain.emergency.access;

import nl.careconnections.domain.shared.BusinessException;

/** A log-in that cannot go on: too late, finished already, or blocked; it begins anew with the password. */
public class AttemptOver extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AttemptOver() {
        super("emergency.attemptOver");
    }
}
