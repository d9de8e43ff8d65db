package nl.careconnections.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole product as {@code ./start} runs it, with ports and data of its own, so that nothing it does meets a server that
 * somebody else has running.
 */
public final class SupportSystem implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_STOP = Duration.ofSeconds(60);
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final List<String> KEPT_FROM_OUTSIDE =
            List.of("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR", "USER");

    private static final List<String> SURROUNDINGS = List.of(
            "DB_URL",
            "DB_USER",
            "DB_PASSWORD",
            "DB_OWNER_USER",
            "DB_OWNER_PASSWORD",
            "MAIL_HOST",
            "MAIL_PORT",
            "SMS_CATCHER_URL",
            "ATTACHMENT_FOLDER",
            "AUDIT_ANCHOR_FOLDER",
            "EMERGENCY_FOLDER",
            "SECRET_KEY",
            "LIST_KEY");

    private final int port;
    private final int catcherPort;
    private final Path data;
    private final Path output;
    private final Process process;

    private SupportSystem(Path data, Map<String, String> extra, String... arguments) {
        this.port = freePort();
        this.catcherPort = freePort();
        this.data = data;
        this.output = data.resolveSibling(data.getFileName() + "-" + port + "-output.txt");
        try {
            Files.createDirectories(data);
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .directory(Project.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().retainAll(KEPT_FROM_OUTSIDE);
            builder.environment().putAll(environment(extra));
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins with new data and returns when the product is ready. With {@code -Drunning=PORT:DATA_FOLDER} it is a server that
     * somebody started, which is handy while writing a test.
     */
    public static SupportSystem startFresh() {
        String running = System.getProperty("running");
        return running == null ? startFresh("run", Map.of()) : attach(running.split(":"));
    }

    private static SupportSystem attach(String... portAndFolder) {
        int port = Integer.parseInt(portAndFolder[0]);
        Path data = Path.of(portAndFolder[1]);
        return new SupportSystem(port, port + 1, data, data.resolve("log/server.log"), null);
    }

    private SupportSystem(int port, int catcherPort, Path data, Path output, Process process) {
        this.port = port;
        this.catcherPort = catcherPort;
        this.data = data;
        this.output = output;
        this.process = process;
    }

    /** @param name of the folder for its data; @param settings environment variables beside the usual ones */
    public static SupportSystem startFresh(String name, Map<String, String> settings) {
        return new SupportSystem(folder(name), settings, "--fresh").whenReady();
    }

    /** Goes on with the data that an earlier one left in the folder. */
    public static SupportSystem startAgain(String name) {
        return new SupportSystem(folder(name), Map.of()).whenReady();
    }

    /** Begins with what the settings name, such as a real database. */
    public static SupportSystem start(String name, Map<String, String> settings) {
        return new SupportSystem(folder(name), settings).whenReady();
    }

    /** Starts something that may refuse; nobody waits for it to get ready. */
    public static SupportSystem tryToStart(String name, Map<String, String> settings, String... arguments) {
        return new SupportSystem(folder(name), settings, arguments);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public String catcherUrl() {
        return "http://localhost:" + catcherPort;
    }

    /** Where it keeps its data. */
    public Path data() {
        return data;
    }

    /** What it said to whoever started it. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the exit code, once it has ended by itself */
    public int waitUntilItEnds() {
        try {
            if (!process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Still running:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every process that belongs to it: the launcher, the server, PostgreSQL. */
    public List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        postmaster().ifPresent(all::add);
        return all;
    }

    /** PostgreSQL leaves the family of processes; its first line of this file tells which one it is. */
    private Optional<ProcessHandle> postmaster() {
        Path file = data.resolve("postgres/data/postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that make another server a second node: on the same database, mail server and store of files. */
    public Map<String, String> surroundings() {
        Map<String, String> all = processes().stream()
                .map(SupportSystem::environmentOf)
                .filter(environment -> environment.containsKey("DB_URL"))
                .findFirst()
                .orElseThrow();
        all.keySet().retainAll(SURROUNDINGS);
        return all;
    }

    private static Map<String, String> environmentOf(ProcessHandle process) {
        try {
            return Stream.of(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "environ"))
                            .split("\0"))
                    .filter(entry -> entry.contains("="))
                    .map(entry -> entry.split("=", 2))
                    .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1], (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isReady() {
        return Http.to(url()).get("/health/ready").status() == 200;
    }

    /** As a machine that loses its power: no goodbye, from one moment to the next. */
    public void killed() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** As Ctrl-C does; fails when it takes too long. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                processes().forEach(ProcessHandle::destroyForcibly);
                throw new AssertionError("The server did not stop within " + TO_STOP + ":\n" + output());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SupportSystem whenReady() {
        try {
            Eventually.within(TO_START, () -> output().contains("Ready.") || !process.isAlive());
        } catch (AssertionError e) {
            close();
            throw new AssertionError("The server did not get ready:\n" + output(), e);
        }
        if (!process.isAlive()) {
            throw new AssertionError("The server did not start:\n" + output());
        }
        return this;
    }

    private Map<String, String> environment(Map<String, String> extra) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PORT", String.valueOf(port),
                "CATCHER_PORT", String.valueOf(catcherPort),
                "DATA_FOLDER", data.toString(),
                "JDK_JAVA_OPTIONS", System.getProperty("short.lived.java", "")));
        environment.putAll(extra);
        return environment;
    }

    private static List<String> command(String... arguments) {
        Path server = Project.root().resolve("server/target");
        if (!Files.exists(server.resolve("server.jar"))) {
            throw new AssertionError("The server is not packaged; run: mvn package -DskipTests -pl server -am");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dassembly=" + server.resolve("assembly"),
                "-cp",
                server.resolve("server.jar") + ":" + server.resolve("lib") + "/*",
                "nl.careconnections.server.Start"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path folder(String name) {
        return Project.target().resolve(System.getProperty("fork", "run")).resolve(name);
    }

    /** Below those that the kernel gives to connections, one of which could have it by the time the server listens. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, HIGHEST_PORT)
                .filter(SupportSystem::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
