package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import nl.careconnections.domain.emergency.encryption.ListBox;

/** Seals passes and opens what comes back; what was changed, is too old or was never ours is nothing. */
@ApplicationScoped
class Passes {

    private static final String OWNER = "pass";
    private static final int LONGEST = 400;

    @Inject
    ListBox box;

    @Inject
    Clock clock;

    String seal(Pass pass) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.close(pass.toBytes(), OWNER));
    }

    Optional<Pass> open(String sealed, Pass.Stage stage) {
        if (sealed == null || sealed.isEmpty() || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pass.of(box.open(Base64.getUrlDecoder().decode(sealed), OWNER)))
                    .filter(pass -> pass.stage() == stage && pass.isGoodAt(clock.instant()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
