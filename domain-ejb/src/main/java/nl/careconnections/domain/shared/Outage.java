package nl.careconnections.domain.shared;

import java.sql.SQLException;
import java.util.List;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Tells a database that is away for a moment from a fault of ours (assurance R5). */
public final class Outage {

    /**
     * SQL states (PostgreSQL, appendix A): connection exceptions, a server that only reads, as one that stands by, a full disk, too many
     * connections, a server that stops or starts.
     */
    private static final List<String> AWAY = List.of("08", "25006", "53100", "53300", "57P");

    /** Deadlocks and the like, what is scarce for a moment, what waited too long for somebody else, what took too long. */
    private static final List<String> BUSY = List.of("40", "53", "55P03", "57014");

    private Outage() {}

    /** Whether a failure comes from a database that cannot be used: the same attempt will succeed a little later. */
    public static boolean isBehind(Throwable failure) {
        return isOneOf(AWAY, failure);
    }

    /** Whether the same attempt may succeed a little later, with a database that is away, or one that is only busy. */
    public static boolean passes(Throwable failure) {
        return isBehind(failure) || isOneOf(BUSY, failure);
    }

    private static boolean isOneOf(List<String> states, Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state != null && states.stream().anyMatch(state::startsWith));
    }
}
