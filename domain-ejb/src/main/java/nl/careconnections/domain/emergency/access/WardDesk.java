package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.shared.NotFound;

/** What a caregiver came for: her wards, and the list of each. No entry in log or journal, no list (assurance S18). */
@ApplicationScoped
public class WardDesk {

    @Inject
    Registers registers;

    @Inject
    DatabaseRegister database;

    @Inject
    ListCopies copies;

    @Inject
    Clock clock;

    /**
     * The wards of a caregiver.
     *
     * @param copiedAt when this node learned what it shows, while the database is away; empty otherwise
     */
    public record Wards(List<WardView> views, Optional<Instant> copiedAt) {}

    /** A file to hand out. */
    public record Download(String fileName, byte[] pdf) {}

    public Wards wards(SignedIn caregiver) {
        return registers.with(register -> {
            List<WardView> views = register.wards(caregiver.number(), caregiver.organisation());
            register.log(caregiver.actor(), "wards.listed", "caregiver:" + caregiver.number(), Outcome.DONE, "");
            return new Wards(views, register == database ? Optional.empty() : Optional.of(register.knownSince()));
        });
    }

    /**
     * The list of a ward, as it may be used now: past its validity, the copy that says so.
     *
     * @throws NotFound for a ward that is not hers, or that has no list
     */
    public Download take(SignedIn caregiver, long ward, Edition edition) {
        return registers
                .with(register -> register.together(() -> handOut(register, caregiver, ward, edition)))
                .orElseThrow(NotFound::new);
    }

    private Optional<Download> handOut(Register register, SignedIn caregiver, long ward, Edition edition) {
        Optional<WardOnShelf> hers = register.ward(caregiver.number(), caregiver.organisation(), ward);
        if (hers.isEmpty()) {
            register.log(caregiver.actor(), "list.downloaded", "ward:" + ward, Outcome.REFUSED, "not her ward");
        }
        return hers.flatMap(known -> known.list().map(list -> {
            byte[] pdf = copies.open(list.snapshot(), edition, list.validityAt(clock.instant()));
            register.log(
                    caregiver.actor(),
                    "list.downloaded",
                    "snapshot:" + list.snapshot(),
                    Outcome.DONE,
                    "ward " + ward + ", " + edition);
            return new Download(Shelf.fileName(known.name(), list.takenAt(), edition), pdf);
        }));
    }
}
