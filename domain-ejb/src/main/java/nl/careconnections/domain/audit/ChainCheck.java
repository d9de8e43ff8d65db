package nl.careconnections.domain.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.audit.AnchorFile.Lines;
import nl.careconnections.domain.audit.ChainBreak.Kind;

/**
 * Walks the whole log: every hash, every link, every place, the checkpoints of what was removed, and the anchors outside the
 * database. Needs a connection and nothing else, so that an operator can look while the application is down.
 */
public final class ChainCheck {

    static final byte[] START_OF_CHAIN = new byte[32];

    /** Anchors are written every day. */
    private static final Duration BETWEEN_ANCHORS = Duration.ofHours(25);

    private static final int ROWS_AT_ONCE = 2000;
    private static final String ROWS = """
            select position, at, account_id, actor_name, actor_role, organisation_id, address, action, subject, outcome, reason,
                   form, caregiver_id, previous_hash, hash
            from audit_entry where position > ? order by position limit\s""" + ROWS_AT_ONCE;

    private final Connection connection;
    private final AuditSeal seal;
    private final Lines anchors;
    private final List<ChainBreak> breaks = new ArrayList<>();
    private final Set<Long> anchoredLengths;
    private final Map<Long, byte[]> hashesThere = new HashMap<>();

    private long first;
    private long entries;
    private long position;
    private byte[] hash = START_OF_CHAIN;
    private Instant newest = Instant.EPOCH;

    private ChainCheck(Connection connection, AuditSeal seal, Lines anchors) {
        this.connection = connection;
        this.seal = seal;
        this.anchors = anchors;
        this.anchoredLengths = anchors.anchors().stream().map(Anchor::length).collect(Collectors.toSet());
    }

    /**
     * Looks at everything.
     *
     * @param connection that may read the log and its checkpoints
     * @throws SQLException when the database cannot be read
     * @throws IOException when the file of anchors cannot be read
     */
    public static ChainReport of(Connection connection, AuditSeal seal, AnchorFile anchors)
            throws SQLException, IOException {
        return new ChainCheck(connection, seal, anchors.read()).walk();
    }

    private ChainReport walk() throws SQLException {
        startAtCheckpoint();
        while (page()) {
            if (breaks.size() > ChainReport.MOST_BREAKS) {
                break;
            }
        }
        compareWithAnchors();
        return new ChainReport(
                first,
                entries == 0 ? 0 : position,
                entries,
                anchors.anchors().size(),
                breaks.subList(0, Math.min(breaks.size(), ChainReport.MOST_BREAKS)));
    }

    /** The newest checkpoint that was made with our key; all of them have to be. */
    private void startAtCheckpoint() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select position, hash, older_than, made_at, signature from audit_checkpoint order by position")) {
            while (row.next()) {
                Checkpoint checkpoint =
                        new Checkpoint(row.getLong(1), row.getBytes(2), instant(row, 3), instant(row, 4));
                if (AuditSeal.same(seal.ofCheckpoint(checkpoint), row.getBytes(5))) {
                    position = checkpoint.position();
                    hash = checkpoint.hash();
                    noteAnchored();
                } else {
                    found(Kind.FORGED_CHECKPOINT, checkpoint.position(), "the checkpoint has another signature");
                }
            }
        }
    }

    private boolean page() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            // What stands before a checkpoint is looked at too: a row there was put in later.
            statement.setLong(1, entries == 0 ? Long.MIN_VALUE : position);
            try (ResultSet row = statement.executeQuery()) {
                boolean any = false;
                while (row.next()) {
                    any = true;
                    look(row);
                }
                return any;
            }
        }
    }

    private void look(ResultSet row) throws SQLException {
        long place = row.getLong(1);
        byte[] previous = row.getBytes(14);
        byte[] own = row.getBytes(15);
        if (entries == 0) {
            first = place;
        }
        lookAtPlace(place, previous);
        if (!AuditSeal.same(own, expected(row, previous))) {
            found(Kind.CHANGED, place, "the content of the entry is not what was written");
        }
        entries++;
        position = place;
        hash = own;
        newest = instant(row, 2);
        noteAnchored();
    }

    private void lookAtPlace(long place, byte[] previous) {
        if (entries == 0 && place != position + 1) {
            found(
                    Kind.NO_CHECKPOINT,
                    place,
                    "the log begins at entry " + place + ", and no checkpoint stands for those before it");
        } else if (place != position + 1) {
            found(Kind.MISSING, position + 1, missing(position + 1, place - 1));
        } else if (!AuditSeal.same(previous, hash)) {
            found(Kind.NOT_LINKED, place, "the entry does not follow the one before it");
        }
    }

    private static byte[] expected(ResultSet row, byte[] previous) throws SQLException {
        byte[] fields = EntryHash.fields(
                row.getInt(12),
                row.getObject(13, Long.class),
                instant(row, 2),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, Long.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
        return EntryHash.of(previous, row.getLong(1), fields);
    }

    private void noteAnchored() {
        if (anchoredLengths.contains(position)) {
            hashesThere.put(position, hash);
        }
    }

    private void compareWithAnchors() {
        anchors.changed()
                .forEach(line ->
                        found(Kind.CHANGED_ANCHOR, line, "line " + line + " of the anchors was changed or cut"));
        long longest = 0;
        for (Anchor anchor : anchors.anchors()) {
            if (anchor.length() > position && anchor.length() > longest) {
                longest = anchor.length();
            }
            byte[] there = hashesThere.get(anchor.length());
            if (there != null && !AuditSeal.same(there, anchor.head())) {
                found(Kind.OTHER_CHAIN, anchor.length(), "on " + anchor.at() + " another entry stood here");
            }
        }
        if (longest > 0) {
            found(Kind.MISSING, position + 1, missing(position + 1, longest) + " at the end");
        }
        lookForRecentAnchor();
    }

    private void lookForRecentAnchor() {
        Instant latest = anchors.anchors().stream()
                .map(Anchor::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        if (entries > 0 && latest.plus(BETWEEN_ANCHORS).isBefore(newest)) {
            found(
                    Kind.NO_RECENT_ANCHOR,
                    position,
                    anchors.anchors().isEmpty()
                            ? "there are no anchors outside the database"
                            : "the last anchor is of " + latest + ", entries go on until " + newest);
        }
    }

    private void found(Kind kind, long place, String words) {
        breaks.add(new ChainBreak(kind, place, words));
    }

    private static String missing(long from, long to) {
        return from == to ? "entry " + from + " is missing" : "entries " + from + " to " + to + " are missing";
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
