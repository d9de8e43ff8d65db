package nl.careconnections.domain.status.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.careconnections.domain.status.ComponentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One look at a server of our own. */
class ProbeTest {

    private final Probe probe = new Probe();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/good", exchange -> answer(exchange, 200, "alles werkt"));
        server.createContext("/bad", exchange -> answer(exchange, 503, "kapot"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good");
            answer(exchange, 302, "");
        });
        server.createContext("/silent", exchange -> waitForNothing());
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("begin".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            waitForNothing();
        });
        server.createContext("/endless", ProbeTest::withoutEnd);
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void withoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = "alles werkt ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            exchange.getResponseBody().write(block);
        }
    }

    private void waitForNothing() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
        threads.shutdownNow();
        probe.stop();
    }

    @Test
    void what_answers_as_asked_is_fine() {
        Answer answer = probe.look(http("/good", "alles"));

        assertThat(answer.seen()).isEqualTo(Seen.FINE);
        assertThat(answer.took()).isPositive();
    }

    @Test
    void another_status_and_a_missing_text_fail() {
        assertThat(probe.look(http("/bad", "")))
                .returns(Reason.STATUS, Answer::reason)
                .returns("503", Answer::detail);
        assertThat(probe.look(http("/good", "iets anders"))).returns(Reason.TEXT, Answer::reason);
    }

    @Test
    void a_redirect_is_the_answer_and_is_not_followed() {
        assertThat(probe.look(http("/moved", "")))
                .returns(Reason.STATUS, Answer::reason)
                .returns("302", Answer::detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/half"})
    void what_does_not_answer_to_the_end_in_time_fails(String path) {
        assertThat(probe.look(http(path, ""))).returns(Reason.TIMEOUT, Answer::reason);
    }

    @Test
    void of_an_endless_answer_the_beginning_is_enough() {
        assertThat(probe.look(http("/endless", "alles werkt")).seen()).isEqualTo(Seen.FINE);
    }

    @Test
    void an_answer_past_the_limit_is_slow() {
        NewCheck check = described(Protocol.HTTP, url("/good"), "", Duration.ofNanos(1));

        assertThat(probe.look(check)).returns(Seen.SLOW, Answer::seen).returns(Reason.LATE, Answer::reason);
    }

    @Test
    void a_door_that_opens_is_fine_and_one_that_is_closed_is_refused() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
            assertThat(probe.look(described(Protocol.TCP, "127.0.0.1:" + closed, "", null))
                            .seen())
                    .isEqualTo(Seen.FINE);
        }
        assertThat(probe.look(described(Protocol.TCP, "127.0.0.1:" + closed, "", null)))
                .returns(Reason.REFUSED, Answer::reason);
        assertThat(probe.look(described(Protocol.HTTP, "http://127.0.0.1:" + closed + "/", "", null)))
                .returns(Reason.REFUSED, Answer::reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/", "http://[fe80::1]/", "http://0.0.0.0:8080/"})
    void addresses_of_the_network_card_alone_are_refused(String url) {
        assertThat(probe.look(described(Protocol.HTTP, url, "", null))).returns(Reason.FORBIDDEN, Answer::reason);
    }

    @Test
    void a_name_that_leads_nowhere_is_told_as_that() {
        assertThat(probe.look(described(Protocol.TCP, "bestaat-niet.invalid:80", "", null)))
                .returns(Reason.NAME, Answer::reason);
    }

    private NewCheck http(String path, String text) {
        return described(Protocol.HTTP, url(path), text, null);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static NewCheck described(Protocol protocol, String target, String text, Duration slowAfter) {
        return new NewCheck(
                "Controle",
                protocol,
                target,
                200,
                text,
                slowAfter,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                3,
                2,
                ComponentStatus.MAJOR_OUTAGE,
                false);
    }
}
