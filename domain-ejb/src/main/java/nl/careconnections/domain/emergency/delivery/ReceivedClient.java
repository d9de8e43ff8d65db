package nl.careconnections.domain.emergency.delivery;

import java.util.List;

/** How a delivered Bundle was understood. */
public record ReceivedClient(String client, String status, List<QuarantinedPart> quarantined) {

    public ReceivedClient {
        quarantined = List.copyOf(quarantined);
    }

    /** A part that could not be understood, and where it stands in the document. */
    public record QuarantinedPart(String resource, String path, String reason) {}
}
