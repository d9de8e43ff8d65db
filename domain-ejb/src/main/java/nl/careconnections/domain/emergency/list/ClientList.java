package nl.careconnections.domain.emergency.list;

import java.util.List;
import nl.careconnections.domain.emergency.medication.Caution;
import nl.careconnections.domain.emergency.medication.LeftOff;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.emergency.medication.Unread;

/**
 * The list of one client.
 *
 * @param quarantined what could not be understood, and where
 * @param warnings for the client as a whole
 * @param allergies and contra-indications, each in words
 * @param allergiesDelivered false: print "not delivered", never "none known"
 * @param unread the quarantined resources with their raw text
 * @param raw what could be read of a delivery that is quarantined as a whole
 */
public record ClientList(
        Client client,
        ClientStatus status,
        List<Problem> quarantined,
        List<ListLine> lines,
        List<String> warnings,
        List<Caution> allergies,
        boolean allergiesDelivered,
        List<LeftOff> leftOff,
        List<Unread> unread,
        List<String> raw,
        Accounting accounting) {

    /** What is needed to tell what changed since, and no more. */
    public ClientList inBrief() {
        return new ClientList(
                client,
                status,
                List.of(),
                lines.stream().map(ListLine::inBrief).toList(),
                List.of(),
                List.of(),
                allergiesDelivered,
                List.of(),
                List.of(),
                List.of(),
                accounting);
    }
}
