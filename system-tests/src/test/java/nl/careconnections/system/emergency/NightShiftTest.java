package nl.careconnections.system.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class NightShiftTest {

    private static final Pattern REFERENCE = Pattern.compile("^[A-Z]\\d\\d$");
    private static final int MOST_REQUESTS = 8;
    private static final int LARGEST_LOGIN_PAGE = 100_000;

    /** The demo is delivered by a client behind the start. */
    @BeforeEach
    void the_demo_is_delivered(SupportSystem system) {
        Eventually.within(
                Duration.ofMinutes(3),
                () -> new Postgres(system)
                                        .number("select count(*) from ready_list where validity = 'CURRENT' and served")
                                >= 4
                        && new Postgres(system).number("select count(*) from caregiver") >= 3);
    }

    @Test
    void U4_from_log_in_page_to_pdf_in_six_actions_and_eight_requests_without_script(Visitors visitors, Mailbox mailbox)
            throws IOException {
        Visitor caregiver = visitors.comeWithoutScript(Looks.DUTCH.atWidth(360));
        Page page = caregiver.page();
        Set<String> asked = countRequests(page);
        DemoCaregiver anna = DemoCaregiver.ONE_WARD;
        caregiver.opens("/noodportaal/");

        caregiver.types("name", anna.userName());
        caregiver.types("password", anna.password());
        page.locator("main button[type=submit]").click();
        String reference = page.locator("main strong")
                .filter(new Locator.FilterOptions().setHasText(REFERENCE))
                .innerText();
        caregiver.types(
                "code", mailbox.textTo(anna.phone(), "(code " + reference + ")").substring(0, 6));
        page.locator("main button.btn-primary").click();
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='phone.pdf']").first().click());

        byte[] pdf = Files.readAllBytes(download.path());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(download.suggestedFilename()).startsWith("toedienlijst-").endsWith(".pdf");
        assertThat(asked).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
    }

    /** What went over the line: what the browser still had does not. */
    private static Set<String> countRequests(Page page) {
        Set<String> asked = new HashSet<>();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.requestWillBeSent",
                (JsonObject event) -> asked.add(
                        event.get("requestId").getAsString() + (event.has("redirectResponse") ? " redirected" : "")));
        session.on(
                "Network.requestServedFromCache",
                (JsonObject event) -> asked.remove(event.get("requestId").getAsString()));
        session.on("Network.responseReceived", (JsonObject event) -> {
            if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
                asked.remove(event.get("requestId").getAsString());
            }
        });
        return asked;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/unblock", "/forgotten", "/password?token=x", "/procedures", "/procedures?what=SERVER"})
    void U1_U4_pages_before_the_door_are_light_and_accessible_in_both_languages_and_themes(
            String path, Visitors visitors, Http http) {
        Answer answer = http.get("/noodportaal" + path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().length()
                        + http.get("/noodportaal/look/emergency-portal.css")
                                .body()
                                .length())
                .isLessThan(LARGEST_LOGIN_PAGE);
        assertThat(answer.body())
                .doesNotContain("<script", " style=", "onclick")
                .as("a text without what belongs in it")
                .doesNotContainPattern("\\{\\d}");
        for (Looks looks :
                List.of(Looks.DUTCH.onPhone(), Looks.ENGLISH.onPhone().inDark(), Looks.DUTCH.inDark())) {
            Visitor visitor = visitors.come(looks);
            visitor.opens("/noodportaal" + path);
            Accessibility.isFine(visitor);
            visitor.needsNoSidewaysScrolling();
        }
    }

    @Test
    void U1_pages_behind_the_door_are_accessible_too(
            Visitors visitors, Http http, Mailbox mailbox, SupportSystem system) {
        Caregiver caregiver = new Caregiver(http, mailbox, DemoCaregiver.EVERY_WARD);
        caregiver.logsIn();
        for (Looks looks : List.of(Looks.DUTCH.onPhone(), Looks.DUTCH.inDark())) {
            Visitor visitor = visitors.come(looks);
            visitor.context().setExtraHTTPHeaders(java.util.Map.of("Cookie", caregiver.cookies()));
            for (String path : List.of("/wards", "/app")) {
                visitor.opens("/noodportaal" + path);
                visitor.isAt("/noodportaal" + path);
                Accessibility.isFine(visitor);
                visitor.needsNoSidewaysScrolling();
            }
        }
    }

    @Test
    void S4_S5_of_fifty_wrong_codes_five_are_looked_at_and_the_block_is_undone_by_deblokkeren_alone(
            SupportSystem system, Http http, Mailbox mailbox) {
        DemoCaregiver anna = DemoCaregiver.ONE_WARD;
        Caregiver caregiver = new Caregiver(http, mailbox, anna);
        caregiver.givesPassword();
        Postgres database = new Postgres(system);
        long before = database.number(wrongCodes());

        atOnce(() -> http.with("Cookie", caregiver.cookies())
                .post("/noodportaal/code", "application/x-www-form-urlencoded", Caregiver.form("code", "wrong")));

        assertThat(database.number(wrongCodes()) - before).isEqualTo(5);
        Caregiver again = new Caregiver(http, mailbox, anna);
        assertThat(again.givesPassword().status()).isEqualTo(422);

        again.sends("/unblock", "name", anna.userName(), "by", "sms");
        String code = mailbox.textTo(anna.phone(), "te deblokkeren").substring(0, 6);
        assertThat(again.sends("/unblock/code", "code", code).header("Location"))
                .endsWith("/login?said=released");
        again.logsIn();
        assertThat(again.lists()).hasSize(1);
    }

    private static String wrongCodes() {
        return "select count(*) from audit_entry where action = 'login.refused' and reason = 'wrong code'";
    }

    private static void atOnce(java.util.function.Supplier<Answer> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<CompletableFuture<Answer>> running = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(deed, threads))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            running.forEach(future -> answers.add(future.join()));
            assertThat(answers).extracting(Answer::status).containsOnly(422, 303);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void S7_S10_nobody_gets_behind_the_door_and_who_asked_for_a_list_gets_it_after_logging_in(
            Http http, Mailbox mailbox) {
        Caregiver caregiver = new Caregiver(http, mailbox, DemoCaregiver.EVERY_WARD);
        for (String path :
                List.of("/wards", "/wards/1/phone.pdf", "/app", "/wards;x/1/print.pdf", "/papers/card.pdf")) {
            Answer answer = caregiver.opens(path);
            assertThat(answer.status()).as(path).isIn(303, 404, 400);
            assertThat(answer.body()).as(path).doesNotContain("%PDF");
        }
        caregiver.givesPassword();
        assertThat(caregiver.opens("/wards").status()).isEqualTo(303);
        caregiver.sends("/code", "code", caregiver.code());
        String list = caregiver.lists().get(0);

        Caregiver later = new Caregiver(http, mailbox, DemoCaregiver.EVERY_WARD);
        later.opens(list);
        later.givesPassword();
        assertThat(later.sends("/code", "code", later.code()).header("Location"))
                .endsWith(list);
        assertThat(later.opens(list).header("Cache-Control")).isEqualTo("no-store");
        later.sends("/logout");
        assertThat(later.opens(list).status()).isEqualTo(303);
    }

    @Test
    void S13_a_form_on_another_site_is_refused(Http http) {
        Answer answer = http.with("Sec-Fetch-Site", "cross-site")
                .post("/noodportaal/login", "application/x-www-form-urlencoded", Caregiver.form("name", "x"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void R8_with_the_database_killed_log_in_list_and_download_go_on_and_are_in_the_log_afterwards(
            SupportSystem system, Http http, Mailbox mailbox) {
        DemoCaregiver anna = DemoCaregiver.EVERY_WARD;
        Postgres database = new Postgres(system);
        Eventually.within(
                Duration.ofMinutes(2), () -> Files.exists(system.data().resolve("emergency/people/roster")));
        Eventually.within(
                Duration.ofMinutes(2),
                () -> new Caregiver(http, mailbox, anna).opens("/").status() == 200);
        long before = database.number(ofJournal());

        database.kill();
        try {
            Caregiver caregiver = new Caregiver(http, mailbox, anna);
            caregiver.logsIn();
            assertThat(caregiver.opens("/wards").body()).contains("We werken nu vanaf een kopie");
            Answer pdf = caregiver.opens(caregiver.lists().get(0));
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(caregiver.opens("/app").status()).isEqualTo(503);
        } finally {
            database.startAgain();
        }

        Eventually.within(Duration.ofSeconds(60), () -> isLoaded(database, before));
    }

    private static boolean isLoaded(Postgres database, long before) {
        try {
            return database.number(ofJournal()) >= before + 4;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static String ofJournal() {
        return "select count(*) from audit_entry where reason like '%(from a node''s journal)' "
                + "and action in ('login.done', 'wards.listed', 'list.downloaded')";
    }
}
