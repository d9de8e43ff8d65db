package nl.careconnections.system.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a node, which can be cut without harm to the node. */
public final class Relay implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public Relay(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::welcome);
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void welcome() {
        try {
            while (!door.isClosed()) {
                Socket caller = door.accept();
                Socket node = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(caller);
                open.add(node);
                inBackground(() -> pass(caller, node));
                inBackground(() -> pass(node, caller));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            input.transferTo(output);
        } catch (IOException e) {
            // Either end hung up; so does this.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** Cuts it: whoever talks is cut off, and nobody gets through any more. */
    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
