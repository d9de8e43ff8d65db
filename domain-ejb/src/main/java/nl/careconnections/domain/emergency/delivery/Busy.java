package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.shared.BusinessException;

/** More is delivered at once than can be dealt with; the same again a little later succeeds. */
public class Busy extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Busy() {
        super("emergency.busy");
    }
}
