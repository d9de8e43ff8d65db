package nl.careconnections.domain.emergency.delivery;

import java.util.List;
import nl.careconnections.domain.emergency.list.ClientList;

/** How a delivered Bundle was understood. */
public record ReceivedClient(String client, String status, List<QuarantinedPart> quarantined) {

    public ReceivedClient {
        quarantined = List.copyOf(quarantined);
    }

    static ReceivedClient of(String client, ClientList list) {
        return new ReceivedClient(
                client,
                list.status().name(),
                list.quarantined().stream()
                        .map(part -> new QuarantinedPart(part.resource(), part.path(), part.reason()))
                        .toList());
    }

    /** A part that could not be understood, and where it stands in the document. */
    public record QuarantinedPart(String resource, String path, String reason) {}
}
