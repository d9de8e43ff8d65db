package nl.careconnections.domain.emergency.delivery;

import java.util.List;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.FaultWords;
import nl.careconnections.domain.shared.Language;

/** How a delivered Bundle was understood. */
public record ReceivedClient(String client, String status, List<QuarantinedPart> quarantined) {

    public ReceivedClient {
        quarantined = List.copyOf(quarantined);
    }

    /** @param language of the words for people */
    static ReceivedClient of(String client, ClientList list, Language language) {
        return new ReceivedClient(
                client,
                list.status().name(),
                list.quarantined().stream()
                        .map(part -> new QuarantinedPart(
                                part.resource(), part.path(), FaultWords.of(part.fault(), language), part.reason()))
                        .toList());
    }

    /**
     * A part that could not be understood, and where it stands in the document.
     *
     * @param words why, for people
     * @param reason why, in technical English for the sender
     */
    public record QuarantinedPart(String resource, String path, String words, String reason) {}
}
