package nl.careconnections.noodportaal.api;

import java.util.Set;
import nl.careconnections.domain.emergency.delivery.ClientEnvelope;
import nl.careconnections.domain.emergency.delivery.NewSnapshot;
import nl.careconnections.domain.shared.BadDocument;
import nl.careconnections.domain.shared.Members;

/** The document that a set of lists begins with. */
final class SnapshotDocument {

    private static final Set<String> MEMBERS = Set.of("takenAt", "administrationsUntil", "clients", "allowEmpty");
    private static final Set<String> OF_CLIENT = Set.of("id", "name", "birthDate", "room", "photo", "selfManaged");

    private SnapshotDocument() {}

    /** @throws BadDocument naming the member that is not as described */
    static NewSnapshot read(byte[] document) {
        Members members = Members.parse(document);
        members.requireOnly(MEMBERS);
        return new NewSnapshot(
                members.moment("takenAt"),
                members.optionalMoment("administrationsUntil"),
                members.objects("clients").stream()
                        .map(SnapshotDocument::client)
                        .toList(),
                members.flag("allowEmpty"));
    }

    private static ClientEnvelope client(Members members) {
        members.requireOnly(OF_CLIENT);
        return new ClientEnvelope(
                members.text("id"),
                members.text("name"),
                members.date("birthDate"),
                members.optionalText("room"),
                members.optionalBytes("photo"),
                members.flag("selfManaged"));
    }
}
