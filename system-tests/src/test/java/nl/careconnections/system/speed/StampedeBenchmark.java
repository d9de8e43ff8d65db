package nl.careconnections.system.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.api.Test;

/**
 * Everybody looks at once: the status page against Debian's nginx with the same answers, by turns in the same run, with Debian's wrk.
 * Processor time of the server for each request, beside requests a second. With {@code -Dshort.lived.java=}. Needs the packages
 * {@code nginx-light} and {@code wrk}.
 */
@SystemTest
class StampedeBenchmark {

    private static final Map<String, String> PATHS = Map.of(
            "page", "/status/",
            "summary.json", "/status/api/v2/summary.json",
            "history.atom", "/status/history.atom");
    private static final List<Integer> CONNECTIONS = List.of(64, 1_000);
    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;
    private static final int WARM_SECONDS = 60;
    private static final int QUIET_SECONDS = 15;

    @Test
    void one_node_against_nginx(SupportSystem system) throws IOException, InterruptedException {
        Map<String, HttpResponse<byte[]>> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> path : PATHS.entrySet()) {
            answers.put(path.getKey(), compressed(system.url() + path.getValue()));
        }
        List<ProcessHandle> ours = system.processes().stream()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .toList();
        try (Nginx nginx = new Nginx(Files.createTempDirectory("nginx"), freePort(), answers)) {
            for (String path : PATHS.values()) {
                Wrk.against(system.url() + path, 64, WARM_SECONDS);
            }
            System.out.printf(
                    "%-14s %11s | %10s %10s | %10s %10s | %5s | %17s%n",
                    "", "connections", "ours us", "a second", "nginx us", "a second", "ratio", "without compilers");
            for (Map.Entry<String, String> path : PATHS.entrySet()) {
                for (int connections : CONNECTIONS) {
                    Load own = new Load(ours);
                    Load theirs = new Load(nginx.processes());
                    for (int round = 0; round < ROUNDS; round++) {
                        own.add(system.url() + path.getValue(), connections, SECONDS);
                        theirs.add(nginx.url() + "/" + path.getKey(), connections, SECONDS);
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "%-14s %11d | %10.1f %10.0f | %10.1f %10.0f | %5.2f | %17.2f  (%d bytes)%n",
                            path.getKey(),
                            connections,
                            own.microseconds(),
                            own.aSecond(),
                            theirs.microseconds(),
                            theirs.aSecond(),
                            own.microseconds() / theirs.microseconds(),
                            own.microsecondsWithoutCompilers() / theirs.microseconds(),
                            answers.get(path.getKey()).body().length);
                }
            }
        }
        askNothingOfTheDatabase(system);
    }

    /** What the timers ask while nobody looks is asked while everybody looks too, and nothing else. */
    private static void askNothingOfTheDatabase(SupportSystem system) throws IOException, InterruptedException {
        Postgres database = new Postgres(system);
        long begin = transactions(database);
        Thread.sleep(QUIET_SECONDS * 1_000L);
        long quiet = transactions(database) - begin;
        begin = transactions(database);
        long views = Wrk.against(system.url() + "/status/", 64, QUIET_SECONDS).requests();
        long busy = transactions(database) - begin;
        System.out.printf(
                Locale.ROOT,
                "transactions in %d s: %d while nobody looked, %d during %d views: %.3f more for 1,000 views%n",
                QUIET_SECONDS,
                quiet,
                busy,
                views,
                (busy - quiet) * 1_000.0 / views);
    }

    private static long transactions(Postgres database) {
        return database.number(
                "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()");
    }

    private static HttpResponse<byte[]> compressed(String url) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        return answer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
