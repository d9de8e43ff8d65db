package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import nl.careconnections.domain.account.Totp;
import nl.careconnections.domain.account.TotpSetUp;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Authenticator apps as the database keeps them. */
@ApplicationScoped
@Transactional
class CaregiverAppRecords {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    KnownCaregivers caregivers;

    @Inject
    CaregiverBlocks blocks;

    @Inject
    AppCodes codes;

    @Inject
    QueuedMessages messages;

    @Inject
    AccessLog log;

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    public CaregiverApps.AppState get(SignedIn caregiver) {
        KnownCaregiver who = who(caregiver);
        byte[] seed = pending(who).orElseGet(() -> begin(who));
        return new CaregiverApps.AppState(
                who.app() != null, TotpSetUp.of(seed, "Noodportaal " + product, who.userName()));
    }

    /** Nobody who is blocked has one here: whoever holds an open session could guess on otherwise. */
    public Optional<String> password(SignedIn caregiver) {
        return Optional.of(who(caregiver)).filter(who -> who.block() == null).map(KnownCaregiver::password);
    }

    public void countWrong(SignedIn caregiver) {
        KnownCaregiver who = who(caregiver);
        blocks.countWrongPassword(who, caregiver.address());
        log.record(caregiver.actor(), "app.refused", who.subject(), Outcome.REFUSED, "wrong password");
    }

    /** True when the code comes from the app being set up, which is the one from now on. */
    public boolean use(SignedIn caregiver, String digits) {
        KnownCaregiver who = who(caregiver);
        Optional<byte[]> seed = pending(who);
        OptionalLong step =
                seed.isEmpty() ? OptionalLong.empty() : Totp.matchingStep(seed.get(), digits, clock.instant(), 0);
        if (step.isEmpty()) {
            return false;
        }
        Sql.run(
                entityManager,
                "update caregiver set app_seed = app_pending, app_pending = null, app_last_step = ?1 where id = ?2",
                step.getAsLong(),
                who.number());
        messages.appChanged(who, clock.instant().toString());
        log.done(caregiver.actor(), "app.added", who.subject());
        return true;
    }

    public void remove(SignedIn caregiver) {
        KnownCaregiver who = who(caregiver);
        if (who.channels().isEmpty()) {
            throw new InvalidInput("code", "emergency.onlyFactor");
        }
        Sql.run(
                entityManager,
                "update caregiver set app_seed = null, app_pending = null, app_last_step = 0 where id = ?1",
                who.number());
        messages.appChanged(who, clock.instant().toString());
        log.done(caregiver.actor(), "app.removed", who.subject());
    }

    private KnownCaregiver who(SignedIn caregiver) {
        return caregivers.numbered(caregiver.number()).orElseThrow(NotFound::new);
    }

    private Optional<byte[]> pending(KnownCaregiver who) {
        return Sql.row(entityManager, "select app_pending, id from caregiver where id = ?1 for update", who.number())
                .map(row -> (byte[]) row[0])
                .map(closed -> codes.openSeed(who.number(), closed));
    }

    private byte[] begin(KnownCaregiver who) {
        byte[] seed = Totp.newSeed();
        Sql.run(
                entityManager,
                "update caregiver set app_pending = ?1 where id = ?2",
                codes.closeSeed(who.number(), seed),
                who.number());
        return seed;
    }
}
