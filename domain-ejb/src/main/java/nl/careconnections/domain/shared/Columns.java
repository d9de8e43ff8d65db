package nl.careconnections.domain.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Columns of native queries, which come as one class or another from the driver and from EclipseLink. */
public final class Columns {

    private Columns() {}

    public static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** @return {@code null} for an empty column */
    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
