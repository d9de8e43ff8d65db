package nl.careconnections.domain.emergency.people;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Leaves it to the database who of two comes first. */
final class Unique {

    /** unique_violation, see PostgreSQL's list of error codes. */
    private static final String VIOLATION = "23505";

    private Unique() {}

    /** @throws Taken when the statement would make the field stand there twice */
    static <T> T write(String field, Supplier<T> statement) {
        try {
            return statement.get();
        } catch (PersistenceException e) {
            if (isViolation(e)) {
                throw new Taken(field);
            }
            throw e;
        }
    }

    private static boolean isViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
