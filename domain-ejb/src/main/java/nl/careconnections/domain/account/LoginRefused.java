package nl.careconnections.domain.account;

import nl.careconnections.domain.shared.BusinessException;

/** Name and password do not open the door, for whatever reason: the answer is the same for all (assurance S3). */
public class LoginRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    public LoginRefused() {
        super("account.refused");
    }
}
