package nl.careconnections.domain.status;

import java.time.Instant;
import java.util.List;

/**
 * What a program wants told, as far as it says: whatever it leaves out is {@code null} or empty.
 *
 * @param components codes of what it is about without how they are, as for maintenance
 * @param reminded whether subscribers are reminded an hour before a maintenance
 * @param draft whether somebody of staff is to publish it
 */
public record ManagedRequest(
        Words title,
        Phase phase,
        Impact impact,
        Words text,
        Words works,
        Words workaround,
        Instant promisedAt,
        List<Affected> affected,
        List<String> components,
        Instant from,
        Instant until,
        Boolean reminded,
        Boolean startsItself,
        Boolean endsItself,
        Boolean notified,
        Boolean draft) {

    private static final int REMINDER_HOURS = 1;

    public ManagedRequest {
        affected = List.copyOf(affected);
        components = List.copyOf(components);
    }

    boolean isMaintenance() {
        return from != null || until != null || phase != null && phase.kind() == Kind.MAINTENANCE;
    }

    boolean isQuiet() {
        return Boolean.FALSE.equals(notified);
    }

    NewUpdate update(Phase next, List<Affected> changed) {
        return new NewUpdate(next, text, works, workaround, promisedAt, changed, !isQuiet());
    }

    NewIncident incident() {
        return new NewIncident(title, impact, null, update(phase, affected));
    }

    /** It begins and ends by itself unless the program says that somebody does. */
    NewMaintenance maintenance(List<String> touched) {
        return new NewMaintenance(
                title,
                text,
                works,
                workaround,
                from,
                until,
                !Boolean.FALSE.equals(startsItself),
                !Boolean.FALSE.equals(endsItself),
                Boolean.FALSE.equals(reminded) ? null : REMINDER_HOURS,
                Repeats.NEVER,
                touched,
                !isQuiet());
    }
}
