package nl.careconnections.domain.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A clamd that speaks INSTREAM and finds a virus in whatever holds the word VIRUS in its first piece. */
final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong received = new AtomicLong();
    private volatile String answer;

    FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Bytes of content that arrived in all. */
    long received() {
        return received.get();
    }

    /** Answers this whatever comes; {@code null} makes it honest again. */
    void alwaysAnswer(String text) {
        answer = text;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            boolean known = new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0");
            boolean infected = false;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                String piece = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
                infected |= piece.contains("VIRUS");
                received.addAndGet(length);
            }
            String honest = infected ? "stream: Test.Signature FOUND" : known ? "stream: OK" : "UNKNOWN COMMAND";
            String words = answer == null ? honest : answer;
            socket.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            received.addAndGet(0);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
