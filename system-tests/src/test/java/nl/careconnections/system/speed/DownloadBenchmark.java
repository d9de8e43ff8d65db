package nl.careconnections.system.speed;

import static org.assertj.core.api.Assertions.assertThat;

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
 * processor time of the server for each, by turns in blocks, warm; that of Java's compilers is told apart. With {@code -Dshort.lived.java=},
 * so that both servers have all of Java's compilers.
 */
@SystemTest
class DownloadBenchmark {

    private static final int BLOCK = 250;
    private static final int BLOCKS = 12;
    private static final int WARM = 72;

    private static final Duration IDLE = Duration.ofSeconds(60);

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
        Http asCaregiver = http.with("Cookie", caregiver.cookies());
        int bytes = Integer.parseInt(asCaregiver.get(list).header("Content-Length"));
        int port = freePort();
        try (BareServer bare = new BareServer(Files.createTempDirectory("bare"), port, bytes)) {
            Http ofBare = Http.to("http://127.0.0.1:" + port);
            List<ProcessHandle> servers = system.processes().stream()
                    .filter(process -> !isPostgres(process))
                    .toList();
            ProcessorTime ours = ProcessorTime.NONE;
            ProcessorTime theirs = ProcessorTime.NONE;
            long oursWall = 0;
            long theirsWall = 0;
            for (int block = -WARM; block < BLOCKS; block++) {
                long begin = System.nanoTime();
                ProcessorTime before = ProcessorTime.of(servers);
                fetch(asCaregiver, list);
                ProcessorTime ourBlock = ProcessorTime.of(servers).minus(before);
                long middle = System.nanoTime();
                ProcessorTime bareBefore = ProcessorTime.of(List.of(bare.process()));
                fetch(ofBare, "/bare");
                ProcessorTime bareBlock =
                        ProcessorTime.of(List.of(bare.process())).minus(bareBefore);
                if (block >= 0) {
                    ours = ours.plus(ourBlock);
                    theirs = theirs.plus(bareBlock);
                    oursWall += middle - begin;
                    theirsWall += System.nanoTime() - middle;
                }
            }
            double oursIdle = idle(servers);
            double theirsIdle = idle(List.of(bare.process()));
            double oursNet = ours.all().toNanos() - oursIdle * oursWall;
            double theirsNet = theirs.all().toNanos() - theirsIdle * theirsWall;
            double oursCompiled = oursNet - ours.compilers().toNanos();
            double theirsCompiled = theirsNet - theirs.compilers().toNanos();
            int count = BLOCK * BLOCKS;
            System.out.printf(
                    Locale.ROOT,
                    "%d downloads of %d bytes: %.3f ms of processor time each; bare servlet %.3f ms; ratio %.2f%n"
                            + "without what both use while nobody asks (%.1f and %.1f ms in a second): %.3f ms; %.3f ms; ratio %.2f%n"
                            + "without Java's compilers, as far as they were not done yet: %.3f ms; %.3f ms; ratio %.2f%n",
                    count,
                    bytes,
                    ours.all().toNanos() / 1e6 / count,
                    theirs.all().toNanos() / 1e6 / count,
                    (double) ours.all().toNanos() / theirs.all().toNanos(),
                    oursIdle * 1000,
                    theirsIdle * 1000,
                    oursNet / 1e6 / count,
                    theirsNet / 1e6 / count,
                    oursNet / theirsNet,
                    oursCompiled / 1e6 / count,
                    theirsCompiled / 1e6 / count,
                    oursCompiled / theirsCompiled);
        }
    }

    private static void fetch(Http http, String path) {
        for (int i = 0; i < BLOCK; i++) {
            assertThat(http.get(path).status()).isEqualTo(200);
        }
    }

    /** The share of a processor that timers and the like take. */
    private static double idle(List<ProcessHandle> processes) throws IOException, InterruptedException {
        ProcessorTime before = ProcessorTime.of(processes);
        Thread.sleep(IDLE.toMillis());
        return (double) ProcessorTime.of(processes).minus(before).all().toNanos() / IDLE.toNanos();
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
