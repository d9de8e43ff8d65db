package nl.careconnections.server.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Parts of nCare as the checks of the status page meet them; each can be slowed down and broken by hand. */
public final class DemoTargets {

    /** Where they are on the catcher's port. */
    public static final String PATH = "/targets/";

    /** Longer than the demo's checks allow, shorter than they wait. */
    private static final int SLOW_SECONDS = 7;

    private final Map<Target, Mode> modes = new EnumMap<>(Target.class);
    private final ScheduledExecutorService later;

    /** What stands in for nCare. */
    public enum Target {
        WEB("Web and app"),
        LOGIN("Logging in"),
        PRESCRIBING("Prescribing"),
        PHARMACIES("Pharmacies");

        private final String title;

        Target(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String path() {
            return PATH + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Target> at(String path) {
            return Arrays.stream(values())
                    .filter(target -> target.path().equals(path))
                    .findFirst();
        }
    }

    /** How a target answers. */
    public enum Mode {
        WORKS,
        SLOW,
        BROKEN
    }

    /** @param later where slow answers wait without holding up anything else */
    public DemoTargets(ScheduledExecutorService later) {
        this.later = later;
        Arrays.stream(Target.values()).forEach(target -> modes.put(target, Mode.WORKS));
    }

    public synchronized Mode mode(Target target) {
        return modes.get(target);
    }

    /** @return whether this was a target and a mode */
    public synchronized boolean behave(String path, String mode) {
        Optional<Target> target = Target.at(path);
        Optional<Mode> wanted = Arrays.stream(Mode.values())
                .filter(one -> one.name().equals(mode))
                .findFirst();
        target.ifPresent(found -> wanted.ifPresent(how -> modes.put(found, how)));
        return target.isPresent() && wanted.isPresent();
    }

    /** Answers and ends the exchange; false for what is no target's path. */
    public boolean answer(HttpExchange exchange) {
        Optional<Target> target = Target.at(exchange.getRequestURI().getPath());
        target.ifPresent(found -> answer(exchange, mode(found)));
        return target.isPresent();
    }

    private void answer(HttpExchange exchange, Mode mode) {
        switch (mode) {
            case WORKS -> send(exchange, 200, "nCare werkt");
            case BROKEN -> send(exchange, 503, "nCare werkt niet");
            case SLOW -> later.schedule(() -> send(exchange, 200, "nCare werkt"), SLOW_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void send(HttpExchange exchange, int status, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            // Who asked did not wait for the answer.
        }
    }
}
