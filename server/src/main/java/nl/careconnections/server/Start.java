package nl.careconnections.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.careconnections.server.catcher.Catcher;

/** What {@code ./start} runs: everything the product needs, in order, and all of it down again at the end. */
public final class Start {

    private static final int SECONDS_TO_GET_READY = 240;

    private final Settings settings;
    private final PrintStream out;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Start(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Start start = new Start(Settings.of(System.getenv(), arguments), out);
            Runtime.getRuntime().addShutdownHook(new Thread(start::stop, "stop"));
            System.exit(start.run());
        } catch (StartFailure e) {
            out.println("\nCannot start. " + e.getMessage());
            System.exit(1);
        }
    }

    private int run() throws Exception {
        Ports.requireFree(settings.bind(), settings.port(), "PORT");
        Map<String, String> environment = new HashMap<>();
        environment.put("PUBLIC_URL", settings.publicUrl());
        if (settings.embedded()) {
            environment.putAll(startSurroundings());
        }
        out.println("Starting the server");
        PayaraServer server = running(new PayaraServer(settings, environment));
        if (!waitUntilReady(server)) {
            return 1;
        }
        printWelcome(environment);
        int code = server.waitUntilItEnds();
        if (stopping.getCount() > 0) {
            out.println("The server ended by itself, see " + server.log());
        }
        return code;
    }

    private Map<String, String> startSurroundings() throws IOException {
        Ports.requireFree(settings.bind(), settings.catcherPort(), "CATCHER_PORT");
        if (settings.fresh()) {
            out.println("Beginning with new data");
            Folders.delete(settings.data().resolve("postgres").resolve("data"));
            Folders.delete(settings.data().resolve("attachments"));
        }
        out.println("Starting PostgreSQL");
        EmbeddedDatabase database = running(new EmbeddedDatabase(settings.data().resolve("postgres")));
        out.println("Starting the catcher of mails and text messages");
        Catcher catcher = running(new Catcher(settings.bind(), settings.catcherPort()));
        Map<String, String> environment = new HashMap<>(database.settings());
        environment.put("MAIL_HOST", "127.0.0.1");
        environment.put("MAIL_PORT", String.valueOf(catcher.smtpPort()));
        environment.put("SMS_CATCHER_URL", "http://127.0.0.1:" + settings.catcherPort() + "/sms");
        environment.put(
                "ATTACHMENT_FOLDER", settings.data().resolve("attachments").toString());
        environment.put("SECRET_KEY", SecretKey.keptIn(settings.data()));
        environment.put("DEMO", "true");
        environment.put("DEMO_LOGINS_FILE", logIns().toString());
        return environment;
    }

    private boolean waitUntilReady(PayaraServer server) throws InterruptedException {
        for (int second = 1; second <= SECONDS_TO_GET_READY; second++) {
            if (server.isReady()) {
                return true;
            }
            if (!server.isRunning()) {
                break;
            }
            if (second % 10 == 0) {
                out.println("  " + second + " seconds, not ready yet");
            }
            if (stopping.await(1, TimeUnit.SECONDS)) {
                return false;
            }
        }
        out.println("\nThe application did not get ready. What the log says:");
        server.complaints().forEach(line -> out.println("  " + line));
        out.println("All of it: " + server.log());
        return false;
    }

    private void printWelcome(Map<String, String> environment) throws IOException {
        String url = environment.get("PUBLIC_URL");
        out.println();
        out.println("Ready.");
        out.println("  Portal             " + url + "/");
        out.println("  Emergency portal   " + url + "/noodportaal/");
        out.println("  Status page        " + url + "/status/");
        if (settings.embedded()) {
            out.println("  Mails and SMS      http://localhost:" + settings.catcherPort() + "/");
            out.println();
            if (Files.exists(logIns())) {
                Files.readAllLines(logIns()).forEach(out::println);
                out.println();
            }
        }
        out.println("Ctrl-C stops everything.");
    }

    private Path logIns() {
        return settings.data().resolve("demo-log-ins.txt");
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    private void stop() {
        stopping.countDown();
        while (!running.isEmpty()) {
            AutoCloseable part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                out.println(part.getClass().getSimpleName() + " did not stop cleanly: " + e.getMessage());
            }
        }
    }
}
