package nl.careconnections.domain.shared;

import java.sql.SQLException;
import java.util.List;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Tells a database that is away for a moment from a fault of ours (assurance R5). */
public final class Outage {

    /** SQL states: connection exceptions, too many connections, a server that stops or starts (PostgreSQL, appendix A). */
    private static final List<String> AWAY = List.of("08", "53300", "57P");

    private Outage() {}

    /** Whether a failure comes from a database that cannot be reached: the same attempt will succeed a little later. */
    public static boolean isBehind(Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    private static boolean isAway(String state) {
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }
}
