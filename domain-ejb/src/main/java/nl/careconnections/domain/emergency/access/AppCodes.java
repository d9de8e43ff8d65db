package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import nl.careconnections.domain.account.SecretBox;
import nl.careconnections.domain.account.Totp;

/** Codes as they are kept and compared, wherever they are kept. */
@ApplicationScoped
class AppCodes {

    @Inject
    SecretBox box;

    @Inject
    Clock clock;

    /** The step of the app's code, empty when it is none that counts now. */
    OptionalLong step(KnownCaregiver who, long lastStep, String digits) {
        return who.app() == null
                ? OptionalLong.empty()
                : Totp.matchingStep(box.open(who.app(), who.subject()), digits, clock.instant(), lastStep);
    }

    byte[] closeSeed(long caregiver, byte[] seed) {
        return box.close(seed, "caregiver:" + caregiver);
    }

    byte[] openSeed(long caregiver, byte[] closed) {
        return box.open(closed, "caregiver:" + caregiver);
    }

    byte[] hash(UUID attempt, String digits) {
        return box.hash(digits, "emergency-attempt:" + attempt);
    }

    byte[] releaseHash(long caregiver, String digits) {
        return box.hash(digits, "emergency-release:" + caregiver);
    }
}
