package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.careconnections.domain.audit.Chain;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;

/**
 * Hands lists out with one connection, one question and one entry in the log: at the beginning of a shift, everybody does this at once
 * (ADR 16). Nothing takes part in it but these two statements, so each is a transaction by itself.
 */
@ApplicationScoped
class DatabaseHandOuts {

    /** Columns of {@link Shelf#COLUMNS}. */
    private static final int SHELF = 8;

    private static final String WISH = "select " + Shelf.COLUMNS + """
            , w.name, c.id, c.display_name, c.organisation_id, c.language
            from caregiver c
            left join (ward_caregiver m join ward w on w.id = m.ward_id and w.removed_at is null)
              on m.caregiver_id = c.id and w.organisation_id = c.organisation_id and w.id = ?
            left join\s""" + Shelf.LISTS + """
            where c.id = ? and c.session_epoch = ? and c.active and c.blocked_for is distinct from 'CODES'
              and not exists (select 1 from caregiver_session_end where session_id = ?)""";

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** @return empty when the session does not go on */
    Optional<HandOut> handOut(Session session, long ward, Function<HandOut.Wish, HandOut> decision) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<HandOut.Wish> wish = wish(connection, session, ward);
            Optional<HandOut> handOut = wish.map(decision);
            if (handOut.flatMap(HandOut::entry).isPresent()) {
                log(connection, wish.get().who(), handOut.get().entry().get());
            }
            return handOut;
        } catch (SQLException e) {
            throw new PersistenceException("The list cannot be asked for", e);
        }
    }

    private static Optional<HandOut.Wish> wish(Connection connection, Session session, long ward) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WISH)) {
            statement.setLong(1, ward);
            statement.setLong(2, session.caregiver());
            statement.setInt(3, session.pass().epoch());
            statement.setObject(4, session.pass().id());
            List<Object[]> rows = rows(statement);
            return rows.stream().findFirst().map(first -> wish(first, rows, session.address()));
        }
    }

    private static List<Object[]> rows(PreparedStatement statement) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static HandOut.Wish wish(Object[] first, List<Object[]> rows, String address) {
        SignedIn who = new SignedIn(
                Columns.number(first[SHELF + 1]),
                (String) first[SHELF + 2],
                Columns.number(first[SHELF + 3]),
                Language.valueOf((String) first[SHELF + 4]),
                address);
        boolean isHers = first[0] != null;
        boolean hasList = first[1] != null;
        return new HandOut.Wish(
                who,
                isHers
                        ? Optional.of(new WardOnShelf(
                                (String) first[SHELF], hasList ? Optional.of(Shelf.ready(rows)) : Optional.empty()))
                        : Optional.empty());
    }

    private void log(Connection connection, SignedIn who, HandOut.Entry entry) throws SQLException {
        Chain.append(
                connection,
                clock.instant(),
                who.actor(),
                HandOut.ACTION,
                entry.subject(),
                entry.outcome(),
                entry.reason());
    }
}
