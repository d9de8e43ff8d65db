package nl.careconnections.system.speed;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.careconnections.system.emergency.Caregiver;
import nl.careconnections.system.emergency.DemoCaregiver;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.api.Test;

/**
 * Downloads of a ready list, each with its row in the access log, against a bare servlet on the same server that writes as many bytes:
 * processor time of the server for each, by turns, warm; PostgreSQL apart. With {@code -Dshort.lived.java=}, so that both servers have all
 * of Java's compilers. Needs the package {@code wrk}.
 */
@SystemTest
class DownloadBenchmark {

    private static final List<Integer> CONNECTIONS = List.of(1, 8);
    private static final int ROUNDS = 5;
    private static final int SECONDS = 10;
    private static final int WARM_SECONDS = 120;

    @Test
    void a_download_against_a_bare_servlet(SupportSystem system, Http http, Mailbox mailbox)
            throws IOException, InterruptedException {
        Eventually.within(
                Duration.ofMinutes(5),
                () -> new Postgres(system)
                                .number("select count(*) from ready_list where validity = 'CURRENT' and served")
                        >= 4);
        Caregiver caregiver = new Caregiver(http, mailbox, DemoCaregiver.ONE_WARD);
        caregiver.logsIn();
        String list = "/noodportaal" + caregiver.lists().get(0);
        int bytes = Integer.parseInt(
                http.with("Cookie", caregiver.cookies()).get(list).header("Content-Length"));
        int port = freePort();
        try (BareServer bare = new BareServer(Files.createTempDirectory("bare"), port, bytes)) {
            String ours = system.url() + list;
            String theirs = "http://127.0.0.1:" + port + "/bare";
            List<ProcessHandle> servers = system.processes().stream()
                    .filter(process -> !isPostgres(process))
                    .toList();
            Wrk.against(ours, 1, WARM_SECONDS, cookie(caregiver));
            Wrk.against(theirs, 1, WARM_SECONDS);
            for (int connections : CONNECTIONS) {
                Load downloads = new Load(servers);
                Load plain = new Load(List.of(bare.process()));
                for (int round = 0; round < ROUNDS; round++) {
                    downloads.add(ours, connections, SECONDS, cookie(caregiver));
                    plain.add(theirs, connections, SECONDS);
                }
                System.out.printf(
                        Locale.ROOT,
                        "%d bytes over %d connections: %.0f us each, %.0f a second; bare servlet %.0f us, %.0f a second;"
                                + " ratio %.2f, without Java's compilers %.2f%n",
                        bytes,
                        connections,
                        downloads.microseconds(),
                        downloads.aSecond(),
                        plain.microseconds(),
                        plain.aSecond(),
                        downloads.microseconds() / plain.microseconds(),
                        downloads.microsecondsWithoutCompilers() / plain.microsecondsWithoutCompilers());
            }
        }
    }

    /** As a browser has it after its last page, which renewed it when it was a minute old. */
    private static String cookie(Caregiver caregiver) {
        caregiver.lists();
        return "Cookie: " + caregiver.cookies();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
