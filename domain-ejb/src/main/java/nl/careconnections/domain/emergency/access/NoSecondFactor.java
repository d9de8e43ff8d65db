package nl.careconnections.domain.emergency.access;

import nl.careconnections.domain.shared.BusinessException;

/** The password was right, but no code can be sent anywhere; only the organisation can mend that. */
public class NoSecondFactor extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NoSecondFactor() {
        super("emergency.noSecondFactor");
    }
}
