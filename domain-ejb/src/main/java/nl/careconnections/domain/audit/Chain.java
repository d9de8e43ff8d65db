package nl.careconnections.domain.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** Where entries are put at the end of the chain, in whatever transaction the connection is in. */
public final class Chain {

    /** Key of the lock that puts writers of the chain in line until they commit. */
    static final long LOCK = 7513;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ROLE = 100;
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_REASON = 1000;

    private Chain() {}

    /** Holds the chain until the end of the transaction, which the caller keeps short; without a transaction, it is one by itself. */
    public static void append(
            Connection connection,
            Instant at,
            Actor actor,
            String action,
            String subject,
            Outcome outcome,
            String reason)
            throws SQLException {
        // As the database keeps it: the hash has to be the same when the entry is read back.
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        String name = StringUtils.left(actor.name(), LONGEST_NAME);
        String role = StringUtils.left(actor.role(), LONGEST_ROLE);
        String address = StringUtils.left(actor.address(), LONGEST_ADDRESS);
        String why = StringUtils.left(reason, LONGEST_REASON);
        byte[] fields = EntryHash.fields(
                EntryHash.WITH_CAREGIVER,
                actor.caregiverId(),
                kept,
                actor.accountId(),
                name,
                role,
                actor.organisationId(),
                address,
                action,
                subject,
                outcome,
                why);
        call(
                connection,
                Arrays.asList(
                        LOCK,
                        fields,
                        EntryHash.WITH_CAREGIVER,
                        kept.atOffset(ZoneOffset.UTC),
                        actor.accountId(),
                        actor.caregiverId(),
                        name,
                        role,
                        actor.organisationId(),
                        address,
                        action,
                        subject,
                        outcome.name(),
                        why));
    }

    private static void call(Connection connection, List<Object> values) throws SQLException {
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement("select audit_append(" + places + ")")) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.execute();
        }
    }
}
