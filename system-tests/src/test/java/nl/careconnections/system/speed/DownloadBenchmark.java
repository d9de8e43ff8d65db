package nl.careconnections.system.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int WARM = 24;

    /** Places in {@code /proc/PID/task/TID/stat} after the name (proc(5)), and the clock tick of Linux. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;
    private static final int MILLISECONDS_OF_A_TICK = 10;

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
            Duration ours = Duration.ZERO;
            Duration ourCompilers = Duration.ZERO;
            Duration theirs = Duration.ZERO;
            long oursWall = 0;
            long theirsWall = 0;
            for (int block = -WARM; block < BLOCKS; block++) {
                long begin = System.nanoTime();
                Duration before = used(servers);
                Duration compilersBefore = compiling(servers);
                fetch(asCaregiver, list);
                Duration ourBlock = used(servers).minus(before);
                Duration compilersBlock = compiling(servers).minus(compilersBefore);
                long middle = System.nanoTime();
                Duration bareBefore = used(List.of(bare.process()));
                fetch(ofBare, "/bare");
                Duration bareBlock = used(List.of(bare.process())).minus(bareBefore);
                if (block >= 0) {
                    ours = ours.plus(ourBlock);
                    ourCompilers = ourCompilers.plus(compilersBlock);
                    theirs = theirs.plus(bareBlock);
                    oursWall += middle - begin;
                    theirsWall += System.nanoTime() - middle;
                }
            }
            double oursIdle = idle(servers);
            double theirsIdle = idle(List.of(bare.process()));
            double oursNet = ours.toNanos() - oursIdle * oursWall;
            double theirsNet = theirs.toNanos() - theirsIdle * theirsWall;
            double oursCompiled = oursNet - ourCompilers.toNanos();
            int count = BLOCK * BLOCKS;
            System.out.printf(
                    Locale.ROOT,
                    "%d downloads of %d bytes: %.3f ms of processor time each; bare servlet %.3f ms; ratio %.2f%n"
                            + "without what both use while nobody asks (%.1f and %.1f ms in a second): %.3f ms; %.3f ms; ratio %.2f%n"
                            + "without Java's compilers, which were not done yet: %.3f ms; ratio %.2f%n",
                    count,
                    bytes,
                    ours.toNanos() / 1e6 / count,
                    theirs.toNanos() / 1e6 / count,
                    (double) ours.toNanos() / theirs.toNanos(),
                    oursIdle * 1000,
                    theirsIdle * 1000,
                    oursNet / 1e6 / count,
                    theirsNet / 1e6 / count,
                    oursNet / theirsNet,
                    oursCompiled / 1e6 / count,
                    oursCompiled / theirsNet);
        }
    }

    private static void fetch(Http http, String path) {
        for (int i = 0; i < BLOCK; i++) {
            assertThat(http.get(path).status()).isEqualTo(200);
        }
    }

    /** The share of a processor that timers and the like take. */
    private static double idle(List<ProcessHandle> processes) throws InterruptedException {
        Duration before = used(processes);
        Thread.sleep(IDLE.toMillis());
        return (double) used(processes).minus(before).toNanos() / IDLE.toNanos();
    }

    private static Duration used(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What Java's compilers used, which work less and less the longer a server runs. */
    private static Duration compiling(List<ProcessHandle> processes) throws IOException {
        long ticks = 0;
        for (ProcessHandle process : processes) {
            try (DirectoryStream<Path> threads =
                    Files.newDirectoryStream(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
                for (Path thread : threads) {
                    String stat = Files.readString(thread.resolve("stat"));
                    if (stat.contains(" Compil")) {
                        String[] fields =
                                stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                        ticks += Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
                    }
                }
            }
        }
        return Duration.ofMillis(ticks * MILLISECONDS_OF_A_TICK);
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
