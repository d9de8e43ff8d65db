package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.account.LinkExpired;
import nl.careconnections.domain.account.PasswordRules;
import nl.careconnections.domain.account.Passwords;
import nl.careconnections.domain.account.Throttle;
import nl.careconnections.domain.account.TooBusy;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.shared.InvalidInput;
import org.apache.commons.lang3.StringUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Choosing a password for the emergency portal, with an invitation or after having forgotten it. The rules are looked at before
 * the link is used up, so that a refused password costs nothing.
 */
@ApplicationScoped
public class CaregiverPasswords {

    @Inject
    CaregiverPasswordRecords records;

    @Inject
    CaregiverPassword password;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    Throttle throttle;

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    /**
     * Sends a link to choose a new password, where there is somebody with that name; answer and work are the same for all
     * (assurance S3).
     *
     * @throws TooManyAttempts while the delay after many requests runs
     * @throws TooBusy when too many do this at once
     */
    public void forgot(String typedName, Visitor visitor) {
        String name = LoginNames.typed(typedName);
        String counted = "reset " + LoginNames.throttled(name);
        throttle.requireOpen(counted, visitor.address());
        passwords.pretend();
        throttle.count(counted, visitor.address());
        records.mailReset(name, visitor);
    }

    /** Whether a link still works; looking uses nothing up. */
    public boolean isOpen(String token) {
        try {
            records.holder(StringUtils.defaultString(token));
            return true;
        } catch (LinkExpired e) {
            return false;
        }
    }

    /**
     * Chooses a password; a block is released with it.
     *
     * @throws LinkExpired when the link was used, replaced or is too old
     * @throws InvalidInput {@code password} with the reason of {@link PasswordRules#check}
     */
    public void choose(String token, String typed, Visitor visitor) {
        KnownCaregiver who = records.holder(StringUtils.defaultString(token));
        List<String> context = new java.util.ArrayList<>(records.context(who));
        context.add(product);
        context.add(supplier);
        rules.check(StringUtils.defaultString(typed), context);
        records.choose(token, password.hash(typed), visitor.address());
    }
}
