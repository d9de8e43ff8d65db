package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientLists;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.medication.Delivery;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;

/**
 * Sets of lists as care systems deliver them: begun with the people of the ward, filled with one Bundle for each, put in use as a
 * whole by {@link Completion}. Until then the set before stays in use; delivered again, nothing doubles (emergency-portal.md, "How
 * data gets in").
 */
@ApplicationScoped
public class Snapshots {

    private static final int MOST_WAITING = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Wards wards;

    @Inject
    Sets sets;

    @Inject
    StoredClients clients;

    @Inject
    AccessLog accessLog;

    private final Room room = new Room(Runtime.getRuntime().availableProcessors(), MOST_WAITING, PATIENCE);

    /**
     * Begins a set.
     *
     * @param ward as the organisation names it
     * @throws NotFound for a ward that the organisation does not have
     * @throws InvalidInput naming each member of the document that is wrong
     */
    public UUID begin(Integrator integrator, String ward, NewSnapshot delivered) {
        return sets.begin(integrator, ward, delivered);
    }

    /**
     * Keeps the Bundle of one client and says how it was understood; the same client again takes the place of the one before. No
     * connection to the database is held while it is read.
     *
     * @throws NotFound for a set that is not of this ward, or a client that is not in it
     * @throws Conflict {@code emergency.completed} when the set is in use already
     * @throws InvalidInput {@code Patient.birthDate} with key {@code emergency.otherClient} when it is somebody else's
     * @throws Busy when too much is delivered at once
     */
    public ReceivedClient deliver(
            Integrator integrator, String ward, UUID snapshot, String client, byte[] bundle, BundleFormat format) {
        Sets.Place place = sets.place(integrator, ward, snapshot, client);
        ClientList list = room.within(() -> understood(integrator, place, bundle, format));
        sets.keep(integrator, place, new StoredClient(place.envelope(), bundle, format), list.status());
        return ReceivedClient.of(client, list, Language.EN);
    }

    private ClientList understood(Integrator integrator, Sets.Place place, byte[] bundle, BundleFormat format) {
        Delivery delivery = DeliveryReader.read(bundle, format);
        requireSameClient(integrator, place, delivery);
        return ClientLists.of(
                StoredClient.client(place.envelope()),
                delivery,
                WholeSet.window(place.takenAt()),
                place.ward().risky(),
                Language.EN);
    }

    private void requireSameClient(Integrator integrator, Sets.Place place, Delivery delivery) {
        if (delivery.birthDate()
                .filter(date -> !date.equals(place.envelope().birthDate()))
                .isPresent()) {
            accessLog.refused(
                    integrator.actor(), "snapshot.delivered", place.ward().subject(), "another birth date");
            throw new InvalidInput("Patient.birthDate", "emergency.otherClient");
        }
    }

    /**
     * The lists in use, of these days.
     *
     * @param from empty for the day on which the data were taken, as the PDF begins
     * @throws NotFound for a ward that is not of the organisation, or that has no set yet
     */
    @Transactional
    public WardList read(Integrator integrator, String ward, Optional<LocalDate> from, int days) {
        Ward known = wards.of(integrator, ward);
        EarlierSet set = sets.current(known).orElseThrow(NotFound::new);
        ListWindow window =
                new ListWindow(from.orElseGet(() -> Moment.local(set.takenAt()).toLocalDate()), days, set.takenAt());
        List<WardList.Entry> entries = clients.of(set.id(), set.clients())
                .map(client -> client.list(known, window, Language.NL))
                .map(list -> new WardList.Entry(list, set.administrationsUntil()))
                .toList();
        accessLog.done(integrator.actor(), "list.read", "snapshot:" + set.id());
        return new WardList(ward, set.takenAt(), set.validUntil(), entries);
    }
}
