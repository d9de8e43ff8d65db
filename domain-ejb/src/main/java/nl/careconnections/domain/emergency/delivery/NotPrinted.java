package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.shared.BusinessException;

/** The lists of a set could not be printed. The set before stays in use, and the person on call knows. */
public class NotPrinted extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotPrinted() {
        super("emergency.notPrinted");
    }
}
