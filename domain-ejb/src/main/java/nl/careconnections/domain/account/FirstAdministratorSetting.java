package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.shared.InvalidInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom the settings name as first application administrator, and what whoever runs the server has to do about it. */
@ApplicationScoped
public class FirstAdministratorSetting {

    private static final Logger LOG = Logger.getLogger(FirstAdministratorSetting.class.getName());

    @Inject
    FirstAdministrator first;

    @Inject
    @ConfigProperty(name = "FIRST_ADMINISTRATOR")
    Optional<String> email;

    @Inject
    @ConfigProperty(name = "FIRST_ADMINISTRATOR_NAME")
    String name;

    @Inject
    @ConfigProperty(name = "DEMO", defaultValue = "false")
    boolean demo;

    private volatile boolean followed;
    private volatile String refusal;

    /** Invites who is named. Never throws: public pages are served without administrator too. */
    void follow() {
        if (demo) {
            return;
        }
        try {
            if (email.isPresent() && first.invite(name, email.get())) {
                LOG.info("The first application administrator is invited");
            }
            followed = true;
            hint().ifPresent(text -> LOG.warning(text));
        } catch (InvalidInput e) {
            refusal = words(e);
            LOG.severe(refusal);
        } catch (RuntimeException e) {
            followed = true;
            LOG.log(Level.SEVERE, "The first application administrator could not be invited", e);
        }
    }

    /** What is wrong with the settings while there is nobody to put anything right; empty when all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(refusal).filter(text -> first.isAwaited());
    }

    /** What has to be done so that somebody can administrate the application; empty when nothing. */
    public Optional<String> hint() {
        if (!followed || !first.isAwaited()) {
            return Optional.empty();
        }
        return Optional.of(
                email.isEmpty()
                        ? "Nobody can administrate the application: set FIRST_ADMINISTRATOR to an e-mail address and start again"
                        : "The first application administrator has no invitation that works: start again, and one is mailed");
    }

    private static String words(InvalidInput refused) {
        if (refused.field().equals("name")) {
            return "FIRST_ADMINISTRATOR_NAME must be a name of 1 to 120 characters: correct it and start again";
        }
        return refused.key().equals("account.emailInUse")
                ? "FIRST_ADMINISTRATOR is the address of somebody who has an account already: take another one and start again"
                : "FIRST_ADMINISTRATOR must be an e-mail address: correct it and start again";
    }
}
