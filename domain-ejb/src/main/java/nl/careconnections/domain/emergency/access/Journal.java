package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.emergency.encryption.ListBox;
import nl.careconnections.domain.shared.RandomToken;

/**
 * What this node did while the database was away, on disk before it is answered: no entry, no list (assurance S18). Each line is
 * encrypted and bound to the one before, so that a line that was changed, taken out or put elsewhere does not open.
 */
@ApplicationScoped
class Journal {

    private static final String OPEN = "journal";
    private static final String BEGINNING = "beginning";

    @Inject
    NodeFolder folder;

    @Inject
    ListBox box;

    @Inject
    Clock clock;

    private String last;

    /** @throws UncheckedIOException when it cannot be kept, and what it tells of must not happen */
    synchronized void append(JournalEntry entry) {
        Path file = folder.part(OPEN).resolve(OPEN);
        if (last == null) {
            last = Files.exists(file) ? lastWholeLine(file) : BEGINNING;
        }
        String line = Base64.getEncoder().encodeToString(box.close(pack(entry), owner(last)));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            // Half a line may stand there: it is cut off before the next one.
            last = null;
            throw new UncheckedIOException("The journal cannot be written", e);
        }
        last = line;
    }

    /** Closes the journal that is being written, and names all that are closed, oldest first. */
    synchronized List<Path> closed() {
        Path open = folder.part(OPEN).resolve(OPEN);
        if (Files.exists(open)) {
            try {
                Files.move(open, open.resolveSibling("%019d-%s.closed".formatted(clock.millis(), UUID.randomUUID())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            last = null;
        }
        return NodeFolder.files(folder.part(OPEN))
                .filter(file -> file.toString().endsWith(".closed"))
                .toList();
    }

    /** Whether nothing was written since the last closing. */
    synchronized boolean isEmpty() {
        return !Files.exists(folder.part(OPEN).resolve(OPEN));
    }

    /** All up to the first line that does not fit. */
    Read read(Path journal) {
        List<JournalEntry> entries = new ArrayList<>();
        String before = BEGINNING;
        for (String line : lines(journal)) {
            try {
                entries.add(unpack(box.open(Base64.getDecoder().decode(line), owner(before))));
            } catch (IllegalStateException | IllegalArgumentException e) {
                return new Read(entries, false);
            }
            before = line;
        }
        return new Read(entries, true);
    }

    /** @param whole false when a line does not follow from the one before */
    record Read(List<JournalEntry> entries, boolean whole) {}

    /** A torn last line was never answered for: the node went down while it was written, and it is cut off. */
    private static String lastWholeLine(Path file) {
        List<String> lines = lines(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(
                    lines.stream().mapToLong(line -> line.length() + 1L).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.isEmpty() ? BEGINNING : lines.get(lines.size() - 1);
    }

    private static List<String> lines(Path file) {
        try {
            // Whatever stands there is text in these letters: what was changed must be told, not stumbled over.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String owner(String lineBefore) {
        return "journal " + HexFormat.of().formatHex(RandomToken.hash(lineBefore));
    }

    private static byte[] pack(JournalEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static JournalEntry unpack(byte[] packed) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(packed))) {
            return (JournalEntry) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("An entry of the journal is of another version", e);
        }
    }
}
