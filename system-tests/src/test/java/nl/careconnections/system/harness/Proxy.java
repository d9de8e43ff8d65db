package nl.careconnections.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The proxy of {@code docker/proxy} under Debian's nginx, without encryption. */
public final class Proxy implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(10);
    private static final int TO_STOP_SECONDS = 10;

    private final Process process;
    private final String url;

    /** @param nodes address and port of both */
    public Proxy(String first, String other) {
        int port = SupportSystem.freePort();
        url = "http://127.0.0.1:" + port;
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Project.target()), "proxy");
            ProcessBuilder builder = new ProcessBuilder(
                            Project.root().resolve("docker/proxy/entry").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "PATH",
                            System.getenv("PATH") + ":/usr/sbin",
                            "PLAIN_PORT",
                            String.valueOf(port),
                            "PORTAL_HOST",
                            Host.PORTAL.name,
                            "EMERGENCY_HOST",
                            Host.EMERGENCY.name,
                            "STATUS_HOST",
                            Host.STATUS.name,
                            "NODES",
                            first + " " + other,
                            "WORKER",
                            System.getProperty("user.name"),
                            "RUN_FOLDER",
                            folder.resolve("run").toString()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.within(TO_START, this::isUp);
    }

    /** The names it answers to. */
    public enum Host {
        PORTAL("portal.test"),
        EMERGENCY("nood.test"),
        STATUS("status.test");

        private final String name;

        Host(String name) {
            this.name = name;
        }
    }

    /** How a browser says whom it asks. */
    public Http as(Host host) {
        return Http.to(url).with("Host", authority(host));
    }

    /** Name and port. */
    public String authority(Host host) {
        return host.name + url.substring(url.lastIndexOf(':'));
    }

    public String url() {
        return url;
    }

    private boolean isUp() {
        try {
            return as(Host.EMERGENCY).get("/").status() > 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
