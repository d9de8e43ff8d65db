package nl.careconnections.domain.emergency.access;

import nl.careconnections.domain.shared.BusinessException;

/** What has to wait until the database is back; logging in and the lists do not. */
public class NotNow extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotNow() {
        super("emergency.notNow");
    }
}
