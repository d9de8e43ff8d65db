package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.account.Passwords;
import nl.careconnections.domain.account.TooBusy;
import nl.careconnections.domain.emergency.people.DeliveredPassword;

/**
 * Passwords of caregivers: ours, and the hashes of other systems until their first log-in. One computation each, in line with all
 * others (assurance S2, S3).
 */
@ApplicationScoped
class CaregiverPassword {

    private static final String OURS = "{argon2id}";

    @Inject
    Passwords passwords;

    /**
     * @param stored {@code null} for nobody, or who has none
     * @throws TooBusy when no place came free in time
     */
    boolean matches(String stored, String typed) {
        if (stored != null && !stored.startsWith(OURS)) {
            return passwords.matches(() -> DeliveredPassword.matches(stored, typed));
        }
        return passwords.matches(stored == null ? null : stored.substring(OURS.length()), typed);
    }

    boolean isToBeHashedAnew(KnownCaregiver who) {
        return who.rehash() || passwords.isOutdated(who.password().substring(OURS.length()));
    }

    String hash(String password) {
        return OURS + passwords.hash(password);
    }
}
