package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;

/** The second factor of somebody who is logged in: look at it, change it, get new recovery codes. */
@ApplicationScoped
public class SecondFactors {

    @Inject
    SecondFactorChanges changes;

    @Inject
    PasswordChoice passwords;

    public SecondFactor get(Caller caller) {
        return changes.get(caller);
    }

    /** The authenticator app to add, or to put in place of the one in use, which works until the new one is proven. */
    public TotpSetUp setUp(Caller caller) {
        return changes.setUp(caller);
    }

    /**
     * Takes the new app into use.
     *
     * @return new recovery codes, shown this once
     * @throws InvalidInput {@code currentPassword} with key {@code account.wrongPassword}, {@code code} with key
     *     {@code account.wrongCode}
     */
    public List<String> finishSetUp(Caller caller, String currentPassword, String code) {
        passwords.requirePassword(caller, currentPassword);
        return changes.finishSetUp(caller, code).orElseThrow(() -> new InvalidInput("code", "account.wrongCode"));
    }

    /**
     * New recovery codes in place of the old ones, shown this once.
     *
     * @throws InvalidInput {@code currentPassword} with key {@code account.wrongPassword}
     */
    public List<String> renewRecoveryCodes(Caller caller, String currentPassword) {
        passwords.requirePassword(caller, currentPassword);
        return changes.renewRecoveryCodes(caller);
    }

    /**
     * Codes by mail in place of the app; not for staff (assurance S23).
     *
     * @throws InvalidInput {@code currentPassword} with key {@code account.wrongPassword}
     */
    public void useMailCodes(Caller caller, String currentPassword) {
        passwords.requirePassword(caller, currentPassword);
        changes.useMailCodes(caller);
    }
}
