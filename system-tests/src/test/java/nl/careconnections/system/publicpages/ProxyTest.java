package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Proxy;
import nl.careconnections.system.harness.Proxy.Host;
import nl.careconnections.system.harness.Relay;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.api.Test;

/** The proxy that is shipped, in front of the product (design: status page, "Stampede"). */
@SystemTest
class ProxyTest {

    private static final String NOBODY = "127.0.0.1:1";
    private static final List<String> VIEWS =
            List.of("/", "/en/", "/history", "/api/v2/summary.json", "/history.atom", "/maintenance.ics");

    /** Longer than anything of the status page is fresh without being asked for. */
    private static final Duration UNTIL_OLD = Duration.ofSeconds(30);

    @Test
    void R8_the_status_page_is_kept_for_all_and_goes_on_when_no_node_answers(SupportSystem system, Http node) {
        try (Relay relay = new Relay(system.port());
                Proxy proxy = new Proxy(relay.address(), NOBODY)) {
            Http status = proxy.as(Host.STATUS).with("Accept-Encoding", "identity");
            Map<String, Http.Answer> seen = VIEWS.stream().collect(Collectors.toMap(Function.identity(), status::get));
            seen.forEach((path, answer) -> {
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.header("Content-Type"))
                        .isEqualTo(node.get("/status" + path).header("Content-Type"));
            });
            assertThat(status.get("/").header("X-Cache")).isEqualTo("HIT");
            assertThat(status.send("HEAD", "/", "").status()).isEqualTo(200);
            assertThat(status.get("/bestaat-niet").status()).isEqualTo(404);
            Http.Answer form = status.get("/webhooks");
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.header("X-Cache")).as("never kept").isEmpty();
            Http packed = proxy.as(Host.STATUS).with("Accept-Encoding", "br, gzip;q=0.5");
            assertThat(packed.get("/").header("Content-Encoding")).isEqualTo("gzip");
            assertThat(status.get("/").header("Content-Encoding")).isEmpty();

            relay.close();
            Eventually.within(UNTIL_OLD, () -> {
                assertThat(VIEWS).allSatisfy(path -> {
                    Http.Answer answer = status.get(path);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo(seen.get(path).body());
                });
                return VIEWS.stream()
                        .allMatch(path -> status.get(path).header("X-Cache").matches("STALE|UPDATING"));
            });
            Http.Answer sent = status.post("/subscribe", "application/x-www-form-urlencoded", "mail=a%40zorg.example");
            isAway(sent);
            assertThatThrownBy(() -> status.get("/events"))
                    .as("so that open pages try again")
                    .isInstanceOf(UncheckedIOException.class);
            isAway(status.get("/webhooks"));
            isAway(proxy.as(Host.PORTAL).get("/login/index.xhtml"));
        }
    }

    private static void isAway(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .contains("We zijn even niet bereikbaar", "We cannot be reached", "http://status.test:")
                .doesNotContain("${");
    }

    @Test
    void each_name_leads_where_it_should_and_who_comes_back_stays_at_one_node(SupportSystem system) {
        try (Relay relay = new Relay(system.port());
                Relay same = new Relay(system.port());
                Proxy proxy = new Proxy(relay.address(), same.address())) {
            Http portal = proxy.as(Host.PORTAL);
            Http.Answer login = portal.get("/login/index.xhtml");
            assertThat(login.status()).isEqualTo(200);
            String cookie = login.headers().allValues("Set-Cookie").stream()
                    .filter(value -> value.startsWith("node="))
                    .findFirst()
                    .orElseThrow();
            assertThat(cookie).matches("node=(first|other); Path=/; HttpOnly; SameSite=Lax");
            assertThat(portal.with("Cookie", "a=b; " + cookie.replaceAll(";.*", ""))
                            .get("/login/index.xhtml")
                            .headers()
                            .allValues("Set-Cookie"))
                    .noneMatch(value -> value.startsWith("node="));
            assertThat(portal.get("/noodportaal").header("Location"))
                    .isIn("/noodportaal/", "http://" + proxy.authority(Host.PORTAL) + "/noodportaal/");
            assertThat(portal.get("/health/ready").status()).isEqualTo(404);
            assertThat(portal.get("/status/en/history?page=2").header("Location"))
                    .isEqualTo("http://" + proxy.authority(Host.STATUS) + "/en/history?page=2");
            assertThat(portal.get("/noodportaal/login").status()).isEqualTo(200);
            assertThat(proxy.as(Host.EMERGENCY).get("/").header("Location"))
                    .isEqualTo("http://" + proxy.authority(Host.PORTAL) + "/noodportaal/");
            assertThat(Http.to(proxy.url()).get("/").status())
                    .as("a name that is none")
                    .isEqualTo(421);
        }
    }

    @Test
    void who_was_served_by_the_other_node_stays_there(SupportSystem system) {
        try (Relay first = new Relay(system.port());
                Relay other = new Relay(system.port());
                Proxy proxy = new Proxy(first.address(), other.address())) {
            Http known = proxy.as(Host.PORTAL).with("Cookie", "node=first");
            assertThat(known.get("/login/index.xhtml").headers().allValues("Set-Cookie"))
                    .noneMatch(value -> value.startsWith("node="));
            first.close();

            Http.Answer moved = known.get("/login/index.xhtml");

            assertThat(moved.status()).isEqualTo(200);
            assertThat(moved.headers().allValues("Set-Cookie")).anyMatch(value -> value.startsWith("node=other;"));
        }
    }

    @Test
    void S13_a_node_learns_who_asks_and_nobody_says_it_for_them() throws IOException {
        Map<String, Headers> received = new ConcurrentHashMap<>();
        HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            received.put(exchange.getRequestURI().toString(), exchange.getRequestHeaders());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        node.start();
        try (Proxy proxy = new Proxy("127.0.0.1:" + node.getAddress().getPort(), NOBODY)) {
            Http status = proxy.as(Host.STATUS).with("X-Forwarded-For", "192.0.2.66");
            for (String path : List.of("/", "/subscribe?x=1", "/en/events", "/api/v2/summary.json")) {
                status.get(path);
                assertThat(received.get("/status" + path)).as(path).isNotNull().satisfies(headers -> {
                    assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
                    assertThat(received.get("/status" + path).getFirst("Host")).isEqualTo(proxy.authority(Host.STATUS));
                });
            }
            proxy.as(Host.PORTAL).with("X-Forwarded-For", "192.0.2.66").get("/x");
            assertThat(received.get("/x").get("X-Forwarded-For")).containsExactly("127.0.0.1");
        } finally {
            node.stop(0);
        }
    }

    @Test
    void what_changes_is_told_through_the_proxy_at_once(SupportSystem system) throws IOException, InterruptedException {
        try (Relay relay = new Relay(system.port());
                Proxy proxy = new Proxy(relay.address(), NOBODY)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.url() + "/events"))
                    .header("Host", proxy.authority(Host.STATUS))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("retry: 5000");
                assertThat(lines.readLine()).isEqualTo("event: revision");
            }
        }
    }
}
