package nl.careconnections.domain.account;

import nl.careconnections.domain.shared.BusinessException;

/** A log-in between password and code took too long, was finished elsewhere, or ended with a block. */
public class AttemptEnded extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AttemptEnded() {
        super("account.attemptEnded");
    }
}
