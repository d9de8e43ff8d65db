package nl.careconnections.domain.emergency.access;

import nl.careconnections.domain.shared.BusinessException;

/** Name and password do not open the door, or the account is blocked: which of them is told to nobody (assurance S3). */
public class NotLetIn extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotLetIn() {
        super("emergency.notLetIn");
    }
}
