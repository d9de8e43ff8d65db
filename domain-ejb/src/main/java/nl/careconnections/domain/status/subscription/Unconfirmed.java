package nl.careconnections.domain.status.subscription;

import nl.careconnections.domain.shared.BusinessException;

/** What was asked has to be confirmed by mail first. */
public class Unconfirmed extends BusinessException {

    private static final long serialVersionUID = 1L;

    Unconfirmed() {
        super("status.unconfirmed");
    }
}
