package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.NotAllowed;

/** Who may look after the rules; attempts of others are kept. */
@ApplicationScoped
class RuleRights {

    @Inject
    AccessLog log;

    /** @throws NotAllowed without {@link Ability#ADMINISTER_APPLICATION} */
    void require(Caller caller, String action, String subject) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            log.refused(caller.actor(), action, subject, "no right");
            throw new NotAllowed();
        }
    }
}
