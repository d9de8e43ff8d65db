package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A folder of the local disk, or one that all nodes share. Drafts stand in {@code drafts}, kept content in folders by the
 * first two signs of its key, so that no folder grows without bounds.
 */
@ApplicationScoped
public class FolderStore implements AttachmentStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{40}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 20;

    private final Path folder;

    /** For the container, which puts a proxy of this class before the one that works. */
    protected FolderStore() {
        this.folder = null;
    }

    @Inject
    public FolderStore(@ConfigProperty(name = "ATTACHMENT_FOLDER") String folder) {
        this.folder = Path.of(folder).toAbsolutePath();
    }

    @Override
    public Path newDraft() {
        try {
            return Files.createFile(Files.createDirectories(drafts()).resolve(newKey()));
        } catch (IOException e) {
            throw new StoreFailure("No draft can be made in " + folder, e);
        }
    }

    @Override
    public void drop(Path draft) {
        delete(draft);
    }

    @Override
    public String keep(Path draft) {
        String key = newKey();
        Path target = place(key);
        try {
            Files.createDirectories(target.getParent());
            force(draft, StandardOpenOption.WRITE);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent(), StandardOpenOption.READ);
            return key;
        } catch (IOException e) {
            throw new StoreFailure("Content cannot be kept in " + folder, e);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(Files.newInputStream(place(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreFailure("Content cannot be read from " + folder, e);
        }
    }

    @Override
    public void remove(String key) {
        delete(place(key));
    }

    @Override
    public void dropDraftsBefore(Instant moment) {
        filesBefore(drafts(), moment).forEach(FolderStore::delete);
    }

    @Override
    public List<String> keptBefore(Instant moment) {
        return filesBefore(folder, moment).stream()
                .filter(file -> !file.startsWith(drafts()))
                .map(file -> file.getFileName().toString())
                .filter(name -> KEY.matcher(name).matches())
                .toList();
    }

    private static List<Path> filesBefore(Path under, Instant moment) {
        if (!Files.isDirectory(under)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                under,
                2,
                (file, about) -> about.isRegularFile()
                        && about.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.toList();
        } catch (IOException e) {
            throw new StoreFailure("The store cannot be listed", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be removed", e);
        }
    }

    /** Content, or the names in a folder, are on disk after this, not only promised. */
    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private Path drafts() {
        return folder.resolve("drafts");
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of the store");
        }
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }

    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
