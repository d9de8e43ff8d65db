package nl.careconnections.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Payara Micro with the archive, in a process of its own. */
final class PayaraServer implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(25);

    /** Room for a search of ten thousand characters in an address, so that the page itself can refuse it in words. */
    private static final int LONGEST_HEADERS = 128 * 1024;

    private static final int REQUESTS_OF_A_CONNECTION = 100_000;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Settings settings;
    private final Path log;
    private final Process process;

    PayaraServer(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.log = settings.data().resolve("log").resolve("server.log");
        try {
            Path root = freshRoot();
            keepLastLog();
            ProcessBuilder builder =
                    new ProcessBuilder(command(root)).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty while nothing answers. */
    Optional<Readiness> readiness() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + settings.ownHost() + ":" + settings.port() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            return Optional.of(new Readiness(answer.statusCode(), answer.body()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** The lines of the log that tell what went wrong, at most a dozen. */
    List<String> complaints() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.matches(".*(SEVERE|Caused by:|^\\S+(Exception|Error):).*"))
                    .map(line -> line.replaceAll("\u001b\\[[;\\d]*m", "").strip())
                    .map(line -> line.length() > 300 ? line.substring(0, 300) + "…" : line)
                    .distinct()
                    .limit(12)
                    .toList();
        } catch (IOException e) {
            return List.of("The log cannot be read: " + e.getMessage());
        }
    }

    int waitUntilItEnds() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A used root remembers the application and would not take it again. */
    private Path freshRoot() throws IOException {
        Path root = settings.data().resolve("payara");
        Folders.delete(root);
        Folders.copy(settings.assembly().resolve("root"), root);
        Files.writeString(root.resolve("before-boot.txt"), String.join("\n", boot()) + "\n");
        return root;
    }

    /**
     * The description that the server makes by itself is off: it knows the paths of all modules, and no member, key or refusal. So are
     * its measurements, which would be open to everybody. Whoever speaks HTTP/2 speaks it with the proxy; looking for it in every request
     * costs, and so does opening a connection anew after the 250 requests that are usual here.
     */
    private List<String> boot() {
        String server = "configs.config.server-config.";
        return List.of(
                "set " + server + "network-config.network-listeners.network-listener.http-listener.address="
                        + settings.bind(),
                "set " + server + "hazelcast-config-specific-configuration.enabled=false",
                "set " + server + "availability-service.availability-enabled=false",
                "set " + server + "availability-service.web-container-availability.availability-enabled=false",
                "set " + server + "network-config.protocols.protocol.http-listener.http.server-header=false",
                "set " + server + "network-config.protocols.protocol.http-listener.http.header-buffer-length-bytes="
                        + LONGEST_HEADERS,
                "set " + server + "network-config.protocols.protocol.http-listener.http.http2-enabled=false",
                "set " + server + "network-config.protocols.protocol.http-listener.http.max-connections="
                        + REQUESTS_OF_A_CONNECTION,
                "set " + server + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=100",
                "set " + server + "network-config.protocols.protocol.http-listener.http.request-timeout-seconds=900",
                "set-openapi-configuration --enabled=false",
                "set " + server + "microprofile-metrics-configuration.enabled=false");
    }

    private void keepLastLog() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.last"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> command(Path root) throws IOException {
        Path launcher = root.resolve("launch-micro.jar");
        List<String> command = new ArrayList<>(List.of(Java.command(), "-Xmx" + settings.heap()));
        command.add("-XX:+ExitOnOutOfMemoryError");
        // The press keeps each page it wrote by a soft reference; a list of thousands of pages would fill the heap with
        // them.
        command.add("-XX:SoftRefLRUPolicyMSPerMB=20");
        command.add("-Dfile.encoding=UTF-8");
        // A probe must not take a server without the application for one that is ready.
        command.add("-Dmp.health.default.readiness.empty.response=DOWN");
        try (JarFile jar = new JarFile(launcher.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            addEach(command, "--add-opens", manifest.getValue("Add-Opens"));
            addEach(command, "--add-exports", manifest.getValue("Add-Exports"));
        }
        String own = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0])
                .toAbsolutePath()
                .toString();
        command.addAll(List.of("-cp", launcher + File.pathSeparator + own, Deploy.class.getName()));
        command.add(settings.assembly().resolve("support.ear").toString());
        command.addAll(List.of("--rootDir", root.toString(), "--port", String.valueOf(settings.port())));
        command.addAll(List.of("--nocluster", "--disablephonehome"));
        command.addAll(
                List.of("--prebootcommandfile", root.resolve("before-boot.txt").toString()));
        return command;
    }

    private static void addEach(List<String> command, String option, String modules) {
        for (String module : modules.strip().split("\\s+")) {
            command.add(option);
            command.add(module + "=ALL-UNNAMED");
        }
    }
}
