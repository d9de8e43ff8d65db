package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.shelf.ReadyList;
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
     * @throws SessionOver when the session does not go on
     * @throws NotFound for a ward that is not hers, or that has no list
     */
    public Download take(Session session, long ward, Edition edition) {
        return registers
                .with(register -> take(register, session, ward, edition))
                .download()
                .orElseThrow(NotFound::new);
    }

    /** What is not at hand is brought here between two wishes, so that nobody holds a connection while waiting for another. */
    private HandOut take(Register register, Session session, long ward, Edition edition) {
        HandOut first = handOut(register, session, ward, edition, copies::atHand);
        if (first.toFetch().isEmpty()) {
            return first;
        }
        copies.open(first.toFetch().get());
        return handOut(register, session, ward, edition, copy -> Optional.of(copies.open(copy)));
    }

    private HandOut handOut(
            Register register,
            Session session,
            long ward,
            Edition edition,
            Function<ListCopies.Copy, Optional<byte[]>> source) {
        return register.handOut(session, ward, wish -> decide(wish, ward, edition, source))
                .orElseThrow(SessionOver::new);
    }

    private HandOut decide(
            HandOut.Wish wish, long ward, Edition edition, Function<ListCopies.Copy, Optional<byte[]>> source) {
        if (wish.ward().isEmpty()) {
            return HandOut.refused("ward:" + ward, "not her ward");
        }
        WardOnShelf hers = wish.ward().get();
        if (hers.list().isEmpty()) {
            return HandOut.refused("ward:" + ward, "no list of it");
        }
        ReadyList list = hers.list().get();
        ListCopies.Copy copy = new ListCopies.Copy(list.snapshot(), edition, list.validityAt(clock.instant()));
        return source.apply(copy)
                .map(pdf -> HandOut.of(
                        new Download(Shelf.fileName(hers.name(), list.takenAt(), edition), pdf),
                        "snapshot:" + list.snapshot(),
                        "ward " + ward + ", " + edition))
                .orElseGet(() -> HandOut.fetchFirst(copy));
    }
}
