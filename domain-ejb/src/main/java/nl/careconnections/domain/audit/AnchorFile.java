package nl.careconnections.domain.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The file of anchors, a line each: moment (UTC), length of the chain, hash of its last entry, and a seal over these and the
 * line before. Lines are only ever added.
 */
public final class AnchorFile {

    static final String NAME = "access-log-anchors.txt";

    private static final byte[] FIRST = new byte[32];

    private final Path file;
    private final AuditSeal seal;

    public AnchorFile(Path folder, AuditSeal seal) {
        this.file = folder.resolve(NAME);
        this.seal = seal;
    }

    /** Adds where the log ends now; asked while nobody else writes, so that lengths never go back. */
    public void append(Connection connection, Clock clock) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Lines before = read();
            Anchor anchor = end(connection, clock.instant());
            String line = anchor.words() + " "
                    + HexFormat.of().formatHex(seal.ofAnchor(before.lastSeal(), anchor.words())) + "\n";
            channel.position(channel.size());
            channel.write(ByteBuffer.wrap(((before.torn() ? "\n" : "") + line).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** All lines; empty while there is no file. */
    Lines read() throws IOException {
        if (!Files.exists(file)) {
            return new Lines(List.of(), List.of(), FIRST, false);
        }
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<Anchor> anchors = new ArrayList<>();
        List<Integer> changed = new ArrayList<>();
        byte[] last = FIRST;
        List<String> lines = content.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            int end = line.lastIndexOf(' ');
            byte[] expected = seal.ofAnchor(last, line.substring(0, Math.max(end, 0)));
            byte[] written = hex(line.substring(end + 1));
            if (AuditSeal.same(expected, written)) {
                anchors.add(anchor(line.split(" ")));
                last = written;
            } else {
                changed.add(number);
            }
        }
        return new Lines(anchors, changed, last, !content.isEmpty() && !content.endsWith("\n"));
    }

    private static Anchor end(Connection connection, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select position, hash from audit_entry order by position desc limit 1")) {
            return row.next()
                    ? new Anchor(now, row.getLong(1), row.getBytes(2))
                    : new Anchor(now, 0, ChainCheck.START_OF_CHAIN);
        }
    }

    private static Anchor anchor(String... parts) {
        return new Anchor(Instant.parse(parts[0]), Long.parseLong(parts[1]), hex(parts[2]));
    }

    private static byte[] hex(String typed) {
        try {
            return HexFormat.of().parseHex(typed);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /**
     * The file as read.
     *
     * @param changed numbers of the lines that do not follow the one before them
     * @param torn whether its last line was cut while it was written
     */
    record Lines(List<Anchor> anchors, List<Integer> changed, byte[] lastSeal, boolean torn) {}
}
