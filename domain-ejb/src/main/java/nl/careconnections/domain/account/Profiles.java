package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;

/** Everybody's own details. Password and second factor are changed through {@link PasswordChoice}, {@link SecondFactors}. */
@ApplicationScoped
@Transactional
public class Profiles {

    @Inject
    Memberships memberships;

    @Inject
    AccessLog log;

    public Profile get(Caller caller) {
        Account account = memberships.lock(caller.accountId());
        return new Profile(
                account.name(),
                account.email(),
                account.phone(),
                account.mobile(),
                account.jobTitle(),
                account.language(),
                account.wantsReleaseNotes(),
                account.wantsNewsletters(),
                account.version());
    }

    /**
     * @param changed its e-mail address is not looked at
     * @throws Conflict {@code changedMeanwhile} when somebody changed them since they were read
     * @throws InvalidInput all that is wrong with {@code name}, {@code phone}, {@code mobile} and {@code jobTitle}
     */
    public void change(Caller caller, Profile changed) {
        Account account = memberships.lock(caller.accountId());
        Memberships.requireVersion(account, changed.version());
        account.describe(changed.name(), changed.phone(), changed.mobile(), changed.jobTitle(), changed.language());
        account.subscribe(changed.releaseNotes(), changed.newsletters());
        log.done(caller.actor(), "account.changed", LoginTrail.subject(caller.accountId()));
    }
}
