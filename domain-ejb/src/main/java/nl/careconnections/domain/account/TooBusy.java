package nl.careconnections.domain.account;

import nl.careconnections.domain.shared.BusinessException;

/** More people log in at once than memory allows, and this one waited long enough; trying again helps (assurance S2). */
public class TooBusy extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooBusy() {
        super("account.tooBusy");
    }
}
