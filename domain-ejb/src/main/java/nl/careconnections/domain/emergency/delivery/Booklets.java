package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.emergency.encryption.Unopened;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.press.Beside;
import nl.careconnections.domain.emergency.press.Booklet;
import nl.careconnections.domain.emergency.press.Contact;
import nl.careconnections.domain.emergency.press.Portrait;
import nl.careconnections.domain.emergency.setting.Number;
import nl.careconnections.domain.shared.Language;

/** Gathers all that is printed for a ward; each client's document is let go of before the next one is opened. */
@ApplicationScoped
class Booklets {

    private static final Logger LOG = Logger.getLogger(Booklets.class.getName());
    private static final Language LANGUAGE = Language.NL;

    @Inject
    Sets sets;

    @Inject
    StoredClients clients;

    @Inject
    Clock clock;

    Booklet of(WholeSet set) {
        List<Contact> pharmacies =
                contacts(set.ward().setting().pharmacies(set.ward().id()));
        Map<Integer, List<String>> otherWards = sets.otherWards(set);
        List<WardList.Entry> entries = new ArrayList<>();
        Map<String, Beside> beside = new HashMap<>();
        for (int place = 0; place < set.clients(); place++) {
            StoredClient client = clients.at(set.id(), place);
            ClientList list = client.list(set.ward(), WholeSet.window(set.takenAt()), LANGUAGE);
            entries.add(new WardList.Entry(list, set.administrationsUntil()));
            beside.put(
                    client.envelope().id(),
                    new Beside(
                            photo(client.envelope()),
                            pharmacies,
                            otherWards.getOrDefault(place, List.of()),
                            lastGood(set, list)));
        }
        return new Booklet(
                Long.toString(set.number()),
                sets.organisation(set.ward()),
                new WardList(set.ward().name(), set.takenAt(), set.validUntil(), entries),
                clock.instant(),
                toCall(set.ward(), pharmacies),
                beside,
                earlier(() -> sets.before(set).map(before -> lists(set.ward(), before))),
                LANGUAGE);
    }

    private static List<Contact> toCall(Ward ward, List<Contact> pharmacies) {
        List<Contact> toCall = new ArrayList<>(pharmacies);
        toCall.addAll(contacts(ward.setting().others(ward.id())));
        return toCall;
    }

    private static List<Contact> contacts(List<Number> numbers) {
        return numbers.stream()
                .map(number -> new Contact(number.name(), number.number()))
                .toList();
    }

    private static Optional<Portrait> photo(ClientEnvelope client) {
        return client.photo().length == 0 ? Optional.empty() : Optional.of(Portrait.of(client.photo()));
    }

    private Optional<Beside.LastGood> lastGood(WholeSet set, ClientList list) {
        if (list.status() != ClientStatus.QUARANTINED) {
            return Optional.empty();
        }
        return earlier(() -> sets.lastGood(set, list.client().id())
                .map(last -> new Beside.LastGood(
                        clients.at(last.snapshot(), last.place())
                                .list(set.ward(), WholeSet.window(last.takenAt()), LANGUAGE),
                        last.takenAt())));
    }

    /** What cannot be opened any more, as its key is gone, is left off; today's lists do not depend on it. */
    private static <T> Optional<T> earlier(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (Unopened gone) {
            LOG.log(Level.WARNING, gone, () -> "An earlier list cannot be opened");
            return Optional.empty();
        }
    }

    private WardList lists(Ward ward, EarlierSet earlier) {
        List<WardList.Entry> entries = clients.of(earlier.id(), earlier.clients())
                .map(client -> client.list(ward, WholeSet.window(earlier.takenAt()), LANGUAGE)
                        .inBrief())
                .map(list -> new WardList.Entry(list, Optional.empty()))
                .toList();
        return new WardList(ward.name(), earlier.takenAt(), earlier.validUntil(), entries);
    }
}
