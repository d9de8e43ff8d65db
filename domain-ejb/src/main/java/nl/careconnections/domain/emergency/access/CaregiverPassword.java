package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import nl.careconnections.domain.account.Passwords;
import nl.careconnections.domain.account.TooBusy;
import nl.careconnections.domain.emergency.people.DeliveredPassword;
import nl.careconnections.domain.emergency.people.HashWork;

/**
 * Passwords of caregivers: ours, and the hashes of other systems until their first log-in, in line with all others. A hash of
 * another kind or cost takes another time; so a refusal takes as much as one of the dearest of each kind that is still waiting for
 * its first log-in would, whoever is refused (assurance S2, S3). Who is let in waits for nothing.
 */
@ApplicationScoped
class CaregiverPassword {

    private static final String OURS = "{argon2id}";

    @Inject
    Passwords passwords;

    @Inject
    NodeCopy copy;

    private final AtomicReference<HashWork> done = new AtomicReference<>(HashWork.NONE);

    /**
     * @param stored {@code null} for nobody, or who has none
     * @throws TooBusy when no place came free in time
     */
    boolean matches(String stored, String typed) {
        boolean right = stored != null && !stored.startsWith(OURS)
                ? passwords.matches(() -> DeliveredPassword.matches(stored, typed))
                : passwords.matches(stored == null ? null : stored.substring(OURS.length()), typed);
        note(HashWork.of(checked(stored)));
        return right;
    }

    /**
     * The rest of the work of a refusal, after {@link #matches}.
     *
     * @param stored what the password was checked against
     * @throws TooBusy when no place came free in time
     */
    void level(String stored) {
        HashWork rest = HashWork.of(checked(null)).or(copy.dearestPassword()).without(HashWork.of(checked(stored)));
        passwords.inTurn(() -> rest.spend(this::note));
    }

    /** Where there is nobody to compare with, a hash of ours is computed. */
    private String checked(String stored) {
        return stored == null ? OURS + passwords.nobodys() : stored;
    }

    private void note(HashWork work) {
        done.accumulateAndGet(work, HashWork::plus);
    }

    /** All that was computed for checks and refusals. */
    HashWork done() {
        return done.get();
    }

    boolean isToBeHashedAnew(KnownCaregiver who) {
        return who.rehash() || passwords.isOutdated(who.password().substring(OURS.length()));
    }

    String hash(String password) {
        return OURS + passwords.hash(password);
    }
}
