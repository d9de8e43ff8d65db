package nl.careconnections.domain.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Hand-written statements, where one statement has to be the whole step because others do the same at that moment. */
public final class Sql {

    private Sql() {}

    /** How many rows it changed; {@code Instant}s may be given as they are. */
    public static int run(EntityManager entityManager, String sql, Object... values) {
        return query(entityManager, sql, values).executeUpdate();
    }

    /** The rows with two columns or more. */
    @SuppressWarnings("unchecked")
    public static List<Object[]> rows(EntityManager entityManager, String sql, Object... values) {
        return query(entityManager, sql, values).getResultList();
    }

    public static Optional<Object[]> row(EntityManager entityManager, String sql, Object... values) {
        return rows(entityManager, sql, values).stream().findFirst();
    }

    /** The number in a single column of the first row. */
    public static Optional<Long> number(EntityManager entityManager, String sql, Object... values) {
        List<?> rows = query(entityManager, sql, values).getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(number(rows.get(0)));
    }

    public static Long number(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    /** A text array, as the driver or as EclipseLink hands it over. */
    public static List<String> strings(Object column) {
        try {
            Object array = column instanceof Array sql ? sql.getArray() : column;
            return List.of((String[]) array);
        } catch (SQLException e) {
            throw new IllegalStateException("An array cannot be read", e);
        }
    }

    private static Query query(EntityManager entityManager, String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            query.setParameter(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return query;
    }
}
