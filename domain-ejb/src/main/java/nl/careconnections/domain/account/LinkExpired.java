package nl.careconnections.domain.account;

import nl.careconnections.domain.shared.BusinessException;

/** The link of an invitation or a reset was used, replaced by a newer one, or is too old (assurance S9). */
public class LinkExpired extends BusinessException {

    private static final long serialVersionUID = 1L;

    public LinkExpired() {
        super("account.linkExpired");
    }
}
