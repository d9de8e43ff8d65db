package nl.careconnections.domain.account;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Values on their way to and from hand-written SQL. */
final class Stored {

    private Stored() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }

    /** A text array, as the driver or as EclipseLink hands it over. */
    static List<String> strings(Object column) {
        try {
            Object array = column instanceof Array sql ? sql.getArray() : column;
            return List.of((String[]) array);
        } catch (SQLException e) {
            throw new IllegalStateException("An array cannot be read", e);
        }
    }
}
