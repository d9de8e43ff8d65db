package nl.careconnections.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.careconnections.server.catcher.Catcher;
import nl.careconnections.server.catcher.DemoLogIn;
import nl.careconnections.server.demo.DemoCaregiver;
import nl.careconnections.server.demo.DemoDelivery;
import nl.careconnections.server.demo.DemoKeys;

/** What {@code ./start} runs: everything the product needs, in order, and all of it down again at the end. */
public final class Start {

    private static final int SECONDS_TO_GET_READY = 600;

    /** Ctrl-C reaches the server at the same time as this program. */
    private static final int ENDED_BY_CTRL_C = 130;

    private final Settings settings;
    private final PrintStream out;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Optional<String> told = Optional.empty();

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
        DataFolder data = running(new DataFolder(settings.data()));
        Map<String, String> environment = new HashMap<>();
        environment.put("PUBLIC_URL", settings.publicUrl());
        environment.put("DEMO", String.valueOf(settings.embedded()));
        if (settings.embedded()) {
            environment.putAll(startSurroundings(data));
        }
        running(() -> anchorAccessLog(environment));
        out.println("Starting the server");
        PayaraServer server = running(new PayaraServer(settings, environment));
        Optional<Readiness> ready = waitUntilReady(server);
        if (ready.isEmpty()) {
            return 1;
        }
        printWelcome(data, ready.get().hint());
        if (settings.embedded()) {
            DemoKeys.read(data.demoLogIns())
                    .ifPresent(keys -> running(new DemoDelivery(settings.ownUrl() + "/noodportaal", keys, out)));
        }
        int code = server.waitUntilItEnds();
        if (stopping.getCount() > 0 && code != ENDED_BY_CTRL_C) {
            out.println("The server ended by itself, see " + server.log());
        }
        return code;
    }

    /** After the server has stopped, while its database still runs. */
    private void anchorAccessLog(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(settings.environment());
        all.putAll(environment);
        AccessLogCommand.run(all, out, "anchor");
    }

    private Map<String, String> startSurroundings(DataFolder data) throws IOException {
        Ports.requireFree(settings.bind(), settings.catcherPort(), "CATCHER_PORT");
        if (settings.fresh()) {
            out.println("Beginning with new data");
            data.beginAnew();
        }
        out.println("Starting PostgreSQL");
        EmbeddedDatabase database = running(new EmbeddedDatabase(data.postgres()));
        out.println("Starting the catcher of mails and text messages");
        Catcher catcher = running(new Catcher(
                settings.bind(),
                settings.catcherPort(),
                settings.publicUrl(),
                () -> DemoLogIn.read(data.demoLogIns()),
                () -> DemoKeys.read(data.demoLogIns())));
        Map<String, String> environment = new HashMap<>(database.settings());
        environment.put("MAIL_HOST", "127.0.0.1");
        environment.put("MAIL_PORT", String.valueOf(catcher.smtpPort()));
        environment.put("SMS_CATCHER_URL", "http://" + settings.ownHost() + ":" + settings.catcherPort() + "/sms");
        environment.put("DEMO_TARGETS_URL", "http://" + settings.ownHost() + ":" + settings.catcherPort());
        environment.put("STATUS_WEBHOOK_LOOPBACK", "true");
        environment.put("ATTACHMENT_FOLDER", data.attachments().toString());
        environment.put("AUDIT_ANCHOR_FOLDER", data.anchors().toString());
        environment.put("EMERGENCY_FOLDER", data.emergency().toString());
        environment.put("SECRET_KEY", SecretKey.keptIn(data.path(), "secret-key"));
        environment.put("LIST_KEY", SecretKey.keptIn(data.path(), "list-key"));
        environment.put("DEMO_LOGINS_FILE", data.demoLogIns().toString());
        return environment;
    }

    private Optional<Readiness> waitUntilReady(PayaraServer server) throws InterruptedException {
        for (int second = 1; second <= SECONDS_TO_GET_READY; second++) {
            Optional<Readiness> readiness = server.readiness();
            if (readiness.filter(Readiness::isReady).isPresent()) {
                return readiness;
            }
            if (!server.isRunning()) {
                break;
            }
            tellProgress(second, readiness.flatMap(Readiness::trouble));
            if (stopping.await(1, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        }
        out.println("\nThe application did not get ready. What the log says:");
        server.complaints().forEach(line -> out.println("  " + line));
        out.println("All of it: " + server.log());
        return Optional.empty();
    }

    private void tellProgress(int second, Optional<String> trouble) {
        if (!trouble.equals(told)) {
            told = trouble;
            trouble.ifPresent(text -> out.println("  Not ready: " + text));
        }
        if (second % 10 == 0) {
            out.println("  " + second + " seconds, not ready yet");
        }
    }

    private void printWelcome(DataFolder data, Optional<String> hint) {
        String url = settings.publicUrl();
        out.println();
        out.println("Ready.");
        out.println("  Portal             " + url + "/");
        out.println("  Emergency portal   " + url + "/noodportaal/");
        out.println("  Status page        " + settings.statusUrl() + "/");
        if (settings.embedded()) {
            out.println("  Mails and SMS      " + catcherUrl());
            printLogIns(DemoLogIn.read(data.demoLogIns()));
            DemoKeys.read(data.demoLogIns()).ifPresent(this::printKeys);
        }
        hint.ifPresent(text -> out.println("\nStill to do. " + text));
        out.println();
        out.println("Ctrl-C stops everything.");
    }

    private void printLogIns(List<DemoLogIn> logIns) {
        if (logIns.isEmpty()) {
            return;
        }
        out.println();
        out.println("Log in as");
        int longest =
                logIns.stream().mapToInt(logIn -> logIn.email().length()).max().orElse(0);
        for (DemoLogIn logIn : logIns) {
            out.printf("  %-" + longest + "s  %s  %s%n", logIn.email(), logIn.password(), logIn.role());
        }
        out.println();
        out.println("Then a code is asked for: it comes by mail, or stands beside the log-ins on " + catcherUrl());
    }

    private void printKeys(DemoKeys keys) {
        out.println();
        out.println("In the emergency portal log in as");
        for (DemoCaregiver caregiver : DemoCaregiver.withPassword()) {
            out.printf("  %-11s  %-30s  %s%n", caregiver.userName(), caregiver.password(), caregiver.description());
        }
        out.println();
        out.println("Keys of the care system of " + keys.organisation());
        out.println("  Accounts       " + keys.accounts());
        out.println("  Medication in  " + keys.medicationIn());
        out.println("  Lists out      " + keys.listOut());
        out.println("Its emergency lists are being delivered.");
        if (!keys.status().isEmpty()) {
            out.println();
            out.println("Key of a program that writes on the status page (Authorization: OAuth KEY)");
            out.println("  Publish        " + keys.status());
        }
    }

    private String catcherUrl() {
        return "http://localhost:" + settings.catcherPort() + "/";
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
