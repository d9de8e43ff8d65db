package nl.careconnections.status.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The pages that listen. */
@ApplicationScoped
public class Live {

    /** More than these keep looking by themselves, as pages without script do. */
    private static final int MOST = 2_000;

    private final Set<AsyncContext> listeners = ConcurrentHashMap.newKeySet();

    boolean isFull() {
        return listeners.size() >= MOST;
    }

    /** @param hello what it is told first, asked for when it misses nothing any more */
    void add(AsyncContext listener, Supplier<byte[]> hello) {
        synchronized (listener) {
            listeners.add(listener);
            send(listener, hello.get());
        }
    }

    void remove(AsyncContext listener) {
        listeners.remove(listener);
    }

    /** Tells every listener, and forgets those that are gone. */
    public void tell(long revision) {
        byte[] message = ("event: changed\ndata: " + revision + "\n\n").getBytes(StandardCharsets.US_ASCII);
        listeners.forEach(listener -> send(listener, message));
    }

    /** One message after the other, whoever sends them. */
    private void send(AsyncContext listener, byte[] message) {
        try {
            synchronized (listener) {
                listener.getResponse().getOutputStream().write(message);
                listener.getResponse().flushBuffer();
            }
        } catch (IOException | IllegalStateException e) {
            listeners.remove(listener);
        }
    }

    public void close() {
        listeners.forEach(AsyncContext::complete);
        listeners.clear();
    }
}
