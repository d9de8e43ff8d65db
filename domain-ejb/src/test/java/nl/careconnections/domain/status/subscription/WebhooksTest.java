package nl.careconnections.domain.status.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.TooManyRequests;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs are told what the status page tells, signed and in order (design: status page, "Feeds and webhooks"). */
@DomainTest(StatusPageFixture.class)
class WebhooksTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static HttpServer receiver;
    private static final List<Got> RECEIVED = new CopyOnWriteArrayList<>();

    @Inject
    Webhooks webhooks;

    @Inject
    Couriers couriers;

    @Inject
    Deliveries deliveries;

    @Inject
    StatusPageFixture page;

    @Inject
    TestClock clock;

    private String login;
    private String name;

    private record Got(String path, String id, String timestamp, String signature, String body) {

        JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }
    }

    @BeforeAll
    static void startReceiver() throws IOException {
        System.setProperty("STATUS_WEBHOOK_LOOPBACK", "true");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", WebhooksTest::receive);
        receiver.start();
    }

    private static void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        RECEIVED.add(new Got(
                path,
                exchange.getRequestHeaders().getFirst("Webhook-Id"),
                exchange.getRequestHeaders().getFirst("Webhook-Timestamp"),
                exchange.getRequestHeaders().getFirst("Webhook-Signature"),
                body));
        if (path.startsWith("/moved")) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(path.startsWith("/broken") ? 500 : path.startsWith("/moved") ? 302 : 204, -1);
        exchange.close();
    }

    @AfterAll
    static void stopReceiver() {
        System.clearProperty("STATUS_WEBHOOK_LOOPBACK");
        receiver.stop(0);
    }

    @BeforeEach
    void a_component_and_no_other_webhook() {
        page.forgetWebhooks();
        RECEIVED.clear();
        login = page.component("Inloggen", "Logging in");
        name = UUID.randomUUID().toString();
    }

    @Test
    void nothing_is_sent_before_the_owner_confirmed_and_the_secret_is_shown_once() {
        webhooks.ask(url("/hook"), owner(), Wish.EVERYTHING, Language.NL, name);
        page.opens(login);
        couriers.sendDue();
        String token = page.confirmation("status.webhookConfirm", owner());

        assertThat(webhooks.look(token)).isEqualTo(Confirmation.OPEN);
        NewSecret made = webhooks.confirm(token);
        assertThat(made.secret()).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(webhooks.confirm(token)).isEqualTo(new NewSecret(Confirmation.DONE_BEFORE, null, null));
        assertThat(webhooks.look(token)).isEqualTo(Confirmation.DONE_BEFORE);
        assertThat(RECEIVED).isEmpty();
        assertThat(page.count(
                        "select count(*) from status_webhook where secret = cast(?1 as bytea)",
                        made.secret().getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void it_is_told_of_components_and_incidents_in_order_and_can_prove_that_it_is_us() throws Exception {
        NewSecret made = webhook("/hook", Wish.EVERYTHING);
        String incident = page.opens(login);
        page.tells(incident, Phase.RESOLVED);

        send(() -> RECEIVED.size() == 4);

        assertThat(RECEIVED)
                .extracting(got -> got.json().containsKey("incident"))
                .containsExactly(false, true, false, true);
        JsonObject change = RECEIVED.get(0).json();
        assertThat(change.keySet()).containsExactly("meta", "page", "component", "component_update");
        assertThat(change.getJsonObject("component_update").keySet())
                .isEqualTo(Set.of("old_status", "new_status", "created_at", "component_type", "id", "component_id"));
        assertThat(change.getJsonObject("component_update").getString("new_status"))
                .isEqualTo("partial_outage");
        assertThat(change.getJsonObject("page").keySet())
                .containsExactly("id", "status_indicator", "status_description");
        JsonObject told = RECEIVED.get(1).json();
        assertThat(told.getJsonObject("meta").keySet()).containsExactly("unsubscribe", "documentation", "generated_at");
        assertThat(told.getJsonObject("incident").getString("id")).isEqualTo(incident);
        assertThat(told.getJsonObject("incident").getString("status")).isEqualTo("investigating");
        assertThat(RECEIVED.get(3).json().getJsonObject("incident").getString("status"))
                .isEqualTo("resolved");
        for (Got got : RECEIVED) {
            assertThat(got.signature()).isEqualTo("sha256=" + hmac(made.secret(), got.timestamp() + "." + got.body()));
        }
        send(() -> states(made).stream().allMatch(state -> state == WebhookDelivery.State.DELIVERED));
        assertThat(webhooks.deliveries(made.token())).hasSize(4);
        assertThat(deliveries.toWebhooks(page.publisher(), page.newestUpdate(incident)))
                .isEqualTo(new Deliveries.Counts(0, 1, 0, 0));
    }

    @Test
    void a_message_about_one_component_tells_of_the_page_after_the_whole_update() {
        String other = page.component("Web en app", "Web and app");
        webhook("/hook", Wish.ofComponents(List.of(login)));
        page.opens(List.of(
                new Affected(login, ComponentStatus.DEGRADED_PERFORMANCE),
                new Affected(other, ComponentStatus.MAJOR_OUTAGE)));
        send(() -> RECEIVED.size() == 2);

        assertThat(RECEIVED)
                .extracting(got -> got.json().getJsonObject("page").getString("status_indicator"))
                .containsExactly("critical", "critical");
    }

    @Test
    void it_gets_only_what_it_chose_and_nothing_after_it_was_removed() {
        String other = page.component("Web en app", "Web and app");
        NewSecret made = webhook("/hook", Wish.ofComponents(List.of(other)));
        page.opens(login);
        String incident = page.opens(other);
        send(() -> RECEIVED.size() == 2);
        assertThat(RECEIVED.get(1).json().getJsonObject("incident").getString("id"))
                .isEqualTo(incident);

        webhooks.remove(made.token());
        webhooks.remove(made.token());
        page.tells(incident, Phase.RESOLVED);
        couriers.sendDue();

        assertThat(webhooks.find(made.token())).isEmpty();
        assertThat(page.count("select count(*) from outbox where recipient = ?1", owner()))
                .isZero();
    }

    @Test
    void a_test_message_can_be_sent_and_a_new_secret_counts_at_once() throws Exception {
        NewSecret made = webhook("/hook", Wish.EVERYTHING);
        NewSecret next = webhooks.rotate(made.token());
        webhooks.test(made.token());
        send(() -> RECEIVED.size() == 1);

        Got got = RECEIVED.get(0);
        assertThat(got.json().getBoolean("test")).isTrue();
        assertThat(next.secret()).isNotEqualTo(made.secret());
        assertThat(got.signature()).isEqualTo("sha256=" + hmac(next.secret(), got.timestamp() + "." + got.body()));
        for (int i = 1; i < 20; i++) {
            webhooks.test(made.token());
        }
        assertThatThrownBy(() -> webhooks.test(made.token())).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void ten_failures_within_an_hour_or_so_end_in_quarantine_and_the_owner_is_told() {
        NewSecret made = webhook("/broken", Wish.EVERYTHING);
        webhooks.test(made.token());
        String id = webhooks.deliveries(made.token()).get(0).code();
        Instant begun = clock.now();
        for (int failures = 1; failures <= 10; failures++) {
            int expected = failures;
            send(() -> hook(made).failures() == expected);
            if (failures < 10) {
                clock.advance(Duration.ofSeconds(Math.min(900, 15L << failures - 1)));
            }
        }

        assertThat(Duration.between(begun, clock.now())).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(70));
        assertThat(hook(made).quarantinedAt()).isEqualTo(clock.now());
        assertThat(RECEIVED).hasSize(10).extracting(Got::id).containsOnly(id);
        assertThat(states(made)).containsExactly(WebhookDelivery.State.DROPPED);
        assertThat(webhooks.deliveries(made.token()).get(0).answer()).isEqualTo("500");
        assertThat(page.count(
                        "select count(*) from outbox where recipient = ?1 and template = 'status.webhookQuarantined'",
                        owner()))
                .isEqualTo(1);
        page.opens(login);
        assertThat(states(made)).hasSize(1);

        WebhookRow seen = webhooks.list(page.publisher(), owner(), 0, 20).rows().get(0);
        assertThat(seen.state()).isEqualTo(WebhookRow.State.QUARANTINED);
        assertThat(seen.answer()).isEqualTo("500");
        String code = seen.webhook().code();
        assertThat(webhooks.deliveries(page.publisher(), code)).hasSize(1);

        webhooks.resume(page.publisher(), code);
        webhooks.resume(page.publisher(), code);
        assertThat(webhooks.get(page.publisher(), code).state()).isEqualTo(WebhookRow.State.ACTIVE);
        assertThat(page.count(
                        "select count(*) from audit_entry where action = 'status.webhookResumed' and subject = ?1",
                        "status-webhook:" + code))
                .isEqualTo(1);
        webhooks.resume(made.token());
        page.opens(login);
        assertThat(states(made)).hasSizeGreaterThan(1);
    }

    @Test
    void who_goes_on_without_a_quarantine_is_not_tried_sooner() {
        NewSecret made = webhook("/broken", Wish.EVERYTHING);
        webhooks.test(made.token());
        send(() -> hook(made).failures() == 1);

        webhooks.resume(made.token());
        couriers.sendDue();

        assertThat(hook(made).failures()).isEqualTo(1);
        assertThat(RECEIVED).hasSize(1);
    }

    @Test
    void redirects_are_not_followed() {
        NewSecret made = webhook("/moved", Wish.EVERYTHING);
        webhooks.test(made.token());
        send(() -> hook(made).failures() == 1);

        assertThat(RECEIVED).extracting(Got::path).containsExactly("/moved");
        assertThat(webhooks.deliveries(made.token()).get(0).answer()).isEqualTo("302: redirects are not followed");
    }

    @Test
    void a_server_that_says_nothing_holds_up_nobody() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            NewSecret slow = webhook("http://127.0.0.1:" + silent.getLocalPort() + "/", Wish.EVERYTHING);
            NewSecret quick = webhook("/hook", Wish.EVERYTHING);
            webhooks.test(slow.token());
            webhooks.test(quick.token());

            send(() -> states(quick).equals(List.of(WebhookDelivery.State.DELIVERED)));

            assertThat(states(slow)).containsExactly(WebhookDelivery.State.WAITING);
        }
    }

    @Test
    void what_one_node_holds_another_leaves_alone() {
        NewSecret made = webhook("/hook", Wish.EVERYTHING);
        webhooks.test(made.token());

        for (int i = 0; i < 5; i++) {
            couriers.sendDue();
        }
        send(() -> states(made).equals(List.of(WebhookDelivery.State.DELIVERED)));

        assertThat(RECEIVED).hasSize(1);
    }

    @Test
    void S20_what_nobody_confirmed_is_forgotten_after_seven_days() {
        webhooks.ask(url("/hook"), owner(), Wish.EVERYTHING, Language.NL, name);
        clock.advance(Duration.ofDays(7));
        webhooks.forgetOld();

        assertThat(page.count("select count(*) from status_webhook")).isZero();
        assertThat(page.count("select count(*) from outbox where recipient = ?1", owner()))
                .isZero();
    }

    @Test
    void by_its_id_it_can_be_ended_only_after_it_was_confirmed_and_staff_can_end_any() {
        String code = webhooks.ask(url("/hook"), owner(), Wish.EVERYTHING, Language.NL, name);
        assertThatThrownBy(() -> webhooks.end(code, name)).isInstanceOf(Unconfirmed.class);
        String first = page.confirmation("status.webhookConfirm", owner());
        clock.advance(Duration.ofSeconds(1));
        webhooks.resend(code, name);
        assertThat(webhooks.confirm(first).outcome()).isEqualTo(Confirmation.GONE);
        webhooks.confirm(page.confirmation("status.webhookConfirm", owner()));
        assertThat(webhooks.list(page.publisher(), owner(), 0, 20).rows())
                .extracting(row -> row.webhook().code())
                .containsExactly(code);

        webhooks.remove(page.publisher(), code);

        assertThat(webhooks.list(page.publisher(), "", 0, 20).total()).isZero();
        assertThat(page.count(
                        "select count(*) from audit_entry where action = 'status.webhookRemoved' and subject = ?1",
                        "status-webhook:" + code))
                .isEqualTo(1);
    }

    private NewSecret webhook(String where, Wish wish) {
        webhooks.ask(where.startsWith("/") ? url(where) : where, owner(), wish, Language.EN, name);
        return webhooks.confirm(page.confirmation("status.webhookConfirm", owner()));
    }

    private String owner() {
        return "beheer" + name + "@zorg.example";
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private Webhook hook(NewSecret made) {
        return webhooks.find(made.token()).orElseThrow();
    }

    private List<WebhookDelivery.State> states(NewSecret made) {
        return webhooks.deliveries(made.token()).stream()
                .map(WebhookDelivery::state)
                .toList();
    }

    /** As the timer does, until what is waited for is so. */
    private void send(BooleanSupplier until) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            couriers.sendDue();
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** As a receiver would compute it. */
    private static String hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
