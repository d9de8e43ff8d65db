package nl.careconnections.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where one installation keeps what must survive a restart; only one program at a time works in it. */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    DataFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock() == null) {
                channel.close();
                throw new StartFailure("Another ./start is running with the data in " + folder
                        + ". Stop that one, or choose other data: DATA_FOLDER=other ./start");
            }
        } catch (IOException e) {
            throw new StartFailure("The folder for data " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path attachments() {
        return folder.resolve("attachments");
    }

    Path anchors() {
        return folder.resolve("anchors");
    }

    /** What the node itself keeps of the emergency portal. */
    Path emergency() {
        return folder.resolve("emergency");
    }

    /** Written by the application with its demo data. */
    Path demoLogIns() {
        return folder.resolve("demo-log-ins.json");
    }

    Path path() {
        return folder;
    }

    /** Forgets everything people made; programs and the key of the installation stay. */
    void beginAnew() throws IOException {
        Folders.delete(postgres().resolve("data"));
        Folders.delete(attachments());
        Folders.delete(anchors());
        Folders.delete(emergency());
        Files.deleteIfExists(demoLogIns());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
