package nl.careconnections.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before it leaps: a taken port is told before anything starts. */
final class Ports {

    private Ports() {}

    static void requireFree(String bind, int port, String setting) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d is taken by another program. Stop that one, or choose another port: %s=%d ./start"
                            .formatted(port, setting, port + 10),
                    e);
        }
    }

    /** A port that nobody uses right now. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
