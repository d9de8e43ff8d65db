package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.careconnections.domain.shared.Language;
import org.apache.commons.lang3.StringUtils;

/**
 * Which node sends which row: claimed with a lease, skipping what others hold, and settled only while the lease is still
 * this node's (assurance R1, R3). A node that dies loses its lease, and another one goes on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OutboxClaims {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final String node = UUID.randomUUID().toString();

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Event<SubscriptionRefused> refused;

    /**
     * The messages that are due and nobody else's, now this node's for three minutes: oldest first, but what goes to all
     * subscribers comes after what somebody waits for, as a code.
     */
    public List<QueuedMessage> claim(int maximum) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update outbox set lease_owner = ?, lease_until = ?
                        where id in (select id from outbox
                                     where state = 'WAITING' and due_at <= ?
                                       and (lease_until is null or lease_until < ?)
                                     order by subscription is not null, due_at, id limit ? for update skip locked)
                        returning id, event, recipient, channel, language, template, arguments, path, thread,
                                  queued_at, attempts, attachment_id, subscription, lease_until""")) {
            Instant now = clock.instant();
            statement.setString(1, node);
            statement.setObject(2, utc(now.plus(LEASE)));
            statement.setObject(3, utc(now));
            statement.setObject(4, utc(now));
            statement.setInt(5, maximum);
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }

    /**
     * Keeps how a sending ended. False when the lease ran out meanwhile and the row is no longer this node's. A settled
     * message loses its link, values and file: a code or an invitation is for its receiver alone (assurance S4, S9).
     */
    public boolean settle(QueuedMessage message, DeliveryState state, Instant dueAt, String answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update outbox
                        set state = ?, due_at = ?, answer = ?, attempts = attempts + 1,
                            arguments = case when ? then '{}' else arguments end,
                            path = case when ? then null else path end,
                            attachment_id = case when ? then null else attachment_id end,
                            settled_at = ?, lease_owner = null, lease_until = null
                        where id = ? and lease_owner = ? and lease_until >= ?""")) {
            Instant now = clock.instant();
            boolean settled = state != DeliveryState.WAITING;
            statement.setString(1, state.name());
            statement.setObject(2, utc(dueAt));
            statement.setString(3, StringUtils.left(answer, 500));
            statement.setBoolean(4, settled);
            statement.setBoolean(5, settled);
            statement.setBoolean(6, settled);
            statement.setObject(7, settled ? utc(now) : null);
            statement.setLong(8, message.id());
            statement.setString(9, node);
            statement.setObject(10, utc(now));
            boolean kept = statement.executeUpdate() == 1;
            if (kept && state == DeliveryState.REFUSED && message.subscription() != null) {
                refused.fire(new SubscriptionRefused(message.subscription(), answer));
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
    }

    private static List<QueuedMessage> read(PreparedStatement statement) throws SQLException {
        List<QueuedMessage> claimed = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Array arguments = rows.getArray("arguments");
                claimed.add(new QueuedMessage(
                        rows.getLong("id"),
                        rows.getString("event"),
                        rows.getString("recipient"),
                        Channel.valueOf(rows.getString("channel")),
                        Language.valueOf(rows.getString("language")),
                        rows.getString("template"),
                        List.of((String[]) arguments.getArray()),
                        rows.getString("path"),
                        rows.getString("thread"),
                        rows.getObject("queued_at", OffsetDateTime.class).toInstant(),
                        rows.getInt("attempts"),
                        rows.getObject("attachment_id", Long.class),
                        rows.getString("subscription"),
                        rows.getObject("lease_until", OffsetDateTime.class).toInstant()));
            }
        }
        claimed.sort(Comparator.comparingLong(QueuedMessage::id));
        return claimed;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
