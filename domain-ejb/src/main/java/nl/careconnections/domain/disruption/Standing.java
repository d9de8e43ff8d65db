package nl.careconnections.domain.disruption;

import java.util.List;
import nl.careconnections.domain.status.KnownIncident;

/**
 * How a question stands to the status page, for staff.
 *
 * @param incident the one it belongs to; {@code null} for none
 * @param choices those it can be tied to, newest first; empty while it belongs to one, and when it is closed
 * @param open whether it can be tied at all
 * @param reportable whether an incident should be told of, because the question is of high priority and belongs to none
 * @param publishers who can tell of one, when the reader cannot
 */
public record Standing(
        KnownIncident incident,
        List<KnownIncident> choices,
        boolean open,
        boolean reportable,
        List<Publisher> publishers) {

    /** Somebody who may write on the status page. */
    public record Publisher(String name, String phone) {}
}
