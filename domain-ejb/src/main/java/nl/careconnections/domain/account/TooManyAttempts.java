package nl.careconnections.domain.account;

import nl.careconnections.domain.shared.BusinessException;

/** Too many wrong passwords for this name or from this address: nothing is tried before the delay is over (assurance S5). */
public class TooManyAttempts extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttempts(long seconds) {
        super("account.tooManyAttempts", seconds);
        this.seconds = seconds;
    }

    /** How long to wait. */
    public long seconds() {
        return seconds;
    }
}
