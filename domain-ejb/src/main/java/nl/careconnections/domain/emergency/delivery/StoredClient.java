package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientLists;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Language;

/** A client of a set as delivered. */
record StoredClient(ClientEnvelope envelope, byte[] bundle, BundleFormat format) {

    /** The list of these days; nothing of the delivered document is held on to by it. */
    ClientList list(Ward ward, ListWindow window, Language language) {
        return ClientLists.of(client(envelope), DeliveryReader.read(bundle, format), window, ward.risky(), language);
    }

    static Client client(ClientEnvelope envelope) {
        return new Client(
                envelope.id(), envelope.name(), envelope.birthDate(), envelope.room(), envelope.selfManaged());
    }
}
