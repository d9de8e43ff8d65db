package nl.careconnections.system.harness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What all test classes of one JVM share, each part made once. A fork runs its classes one by one, for JUnit each a run of its own,
 * whose store would end the server after every class.
 */
final class WholeFork {

    private static final Map<Class<?>, Object> PARTS = new LinkedHashMap<>();

    private WholeFork() {}

    static synchronized <T> T part(Class<T> type, Supplier<T> maker) {
        if (!PARTS.containsKey(type)) {
            T part = maker.get();
            if (part instanceof AutoCloseable closeable) {
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> close(closeable), "close " + type.getSimpleName()));
            }
            PARTS.put(type, part);
        }
        return type.cast(PARTS.get(type));
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
