package nl.careconnections.system.trouble;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.FrontDoor;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Administrator;
import nl.careconnections.system.people.Customer;
import nl.careconnections.system.people.Invited;
import nl.careconnections.system.people.StatusNews;
import nl.careconnections.system.people.Support;
import nl.careconnections.system.people.Wizard;
import org.junit.jupiter.api.Test;

@SystemTest
class TroubleTest {

    private static final String NASTY = "#{1234*4321} ${1234*4321} {0} '' <script>alert(1)</script> 瘍 =1+1";

    @Test
    void R5_the_next_click_works_after_all_connections_to_the_database_broke(SupportSystem system, Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        assertThat(customer.opens("/customer/index.xhtml")).isEqualTo(200);

        assertThat(new Postgres(system).terminateBackends()).isPositive();

        assertThat(customer.opens("/customer/ticket/list.xhtml")).isEqualTo(200);
        assertThat(customer.opens("/customer/index.xhtml")).isEqualTo(200);
    }

    @Test
    void R5_a_killed_database_is_told_at_once_loses_nothing_and_heals(
            SupportSystem system, Visitors visitors, Http http) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        long number = submits(customer, "Database valt om");
        Http asCustomer = http.with("Cookie", customer.cookies());
        Postgres postgres = new Postgres(system);
        new Customer(customer).opensTicket(number);
        new Customer(customer).answers("Dit was al verstuurd.");

        postgres.kill();
        try {
            for (String path : List.of("/status/", "/noodportaal/", "/contact.xhtml", "/login/index.xhtml")) {
                assertThat(statusInSeconds(http, path)).as(path).isEqualTo(200);
            }
            assertThat(statusInSeconds(asCustomer, "/contact.xhtml")).isEqualTo(200);
            assertThat(statusInSeconds(asCustomer, "/customer/index.xhtml")).isEqualTo(503);
            assertThat(statusInSeconds(http, "/health/ready")).isEqualTo(503);
            assertThat(http.get("/health/ready").body()).contains("cannot be reached");
            customer.types("text", "Dit typte ik net.");
            customer.presses("send");
            customer.sees("Het portaal is even niet bereikbaar");
        } finally {
            postgres.startAgain();
        }

        Eventually.within(Duration.ofSeconds(10), system::isReady);
        customer.presses("retry");
        customer.sees("Dit was al verstuurd.");
        assertThat(customer.byId("text")).hasValue("Dit typte ik net.");
        customer.presses("send");
        customer.page().locator(".news-place .notice-success").waitFor();
        customer.sees("Dit typte ik net.");
    }

    @Test
    void R8_the_status_page_stands_without_the_database_under_load(SupportSystem system, Visitors visitors, Http http)
            throws InterruptedException {
        String story = new StatusNews(system).announcement(new StatusNews(system).component("Statuspagina"), "Later");
        Eventually.within(
                Duration.ofSeconds(30),
                () -> http.get("/status/incidents/" + story).status() == 200);
        List<String> paths = List.of(
                "/status/",
                "/status/en/",
                "/status/history",
                "/status/incidents/" + story,
                "/status/api/v2/summary.json",
                "/status/api/v2/incidents.json",
                "/status/history.atom",
                "/status/en/history.rss",
                "/status/maintenance.ics");
        Http known = http.with("If-None-Match", http.get("/status/history.atom").header("ETag"));
        Postgres postgres = new Postgres(system);
        Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
        AtomicBoolean goingOn = new AtomicBoolean(true);
        List<Thread> viewers = IntStream.range(0, 8)
                .mapToObj(number -> new Thread(() -> {
                    for (int i = number; goingOn.get(); i++) {
                        Http asked = i % 2 == 0 ? http : known;
                        answers.computeIfAbsent(
                                        asked.get(paths.get(i % paths.size())).status(), status -> new LongAdder())
                                .increment();
                    }
                }))
                .toList();
        viewers.forEach(Thread::start);
        postgres.kill();
        try {
            Eventually.within(
                    Duration.ofSeconds(40), () -> http.get("/status/").body().contains("Deze pagina is van"));
            Visitor visitor = visitors.come();
            visitor.opens("/status/");
            Accessibility.isFineInEveryLook(visitor);
            Http.Answer refused = http.post(
                    "/status/subscribe", "application/x-www-form-urlencoded", "mail=lezer%40zorg.example&what=all");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("lezer@zorg.example");
            assertThat(http.post(
                                    "/status/api/v2/subscribers.json",
                                    "application/json",
                                    "{\"subscriber\":{\"email\":\"lezer@zorg.example\"}}")
                            .status())
                    .isEqualTo(503);
        } finally {
            goingOn.set(false);
            for (Thread viewer : viewers) {
                viewer.join();
            }
            postgres.startAgain();
        }
        assertThat(answers.keySet()).containsExactlyInAnyOrder(200, 304);
        Eventually.within(Duration.ofSeconds(10), system::isReady);
        Eventually.within(
                Duration.ofSeconds(40), () -> !http.get("/status/").body().contains("Deze pagina is van"));
    }

    @Test
    void R1_R2_R7_a_reply_is_taken_while_the_mail_server_refuses_and_its_mail_comes_later(
            Visitors visitors, Mailbox mailbox) {
        long number = submits(visitors.comeAs(LogIns.CONTACT), "Mailserver ligt eruit");
        Support support = new Support(visitors.comeAs(LogIns.SUPPORT));
        support.opensTicket(number);
        mailbox.refusesForNow();
        try {
            support.asks("Kun je meer vertellen?");
        } finally {
            mailbox.accepts();
        }

        assertThat(mailbox.mailTo(LogIns.CONTACT, "een vraag over supportvraag " + number)
                        .link())
                .endsWith("/ticket/" + number);
    }

    @Test
    void a_button_of_a_list_acts_on_the_row_that_was_shown_also_when_the_list_changed_meanwhile(Visitors visitors) {
        Visitor atHome = visitors.comeAs(LogIns.COLLEAGUE);
        String first = beginsDraft(atHome);
        atHome.opens("/customer/support.xhtml");
        Visitor atWork = visitors.comeAs(LogIns.COLLEAGUE);
        String second = beginsDraft(atWork);

        atHome.page().locator("li:has(a[href$='draft=" + first + "']) summary").click();
        atHome.page().locator("button[name='discard'][value='" + first + "']").click();
        atHome.page().locator(".news-place .notice-success").waitFor();

        assertThat(atHome.page().locator("a[href$='draft=" + first + "']")).hasCount(0);
        assertThat(atHome.page().locator("a[href$='draft=" + second + "']")).hasCount(1);
    }

    private static String beginsDraft(Visitor visitor) {
        new Wizard(visitor).begins();
        return visitor.path().replaceAll(".*draft=(\\d+).*", "$1");
    }

    @Test
    void a_session_that_ends_while_somebody_writes_loses_nothing(Visitors visitors, FrontDoor door, LogIns logIns) {
        Visitor customer = visitors.come();
        door.logsIn(customer, logIns.get(LogIns.COLLEAGUE));
        long number = submits(customer, "Sessie verloopt");
        new Customer(customer).opensTicket(number);
        customer.types("text", "Een lang verhaal dat niet weg mag zijn.");
        customer.context().clearCookies(new ClearCookiesOptions().setName("session"));

        customer.presses("send");
        customer.isAt("/login/index.xhtml");
        door.passes(customer, logIns.get(LogIns.COLLEAGUE));

        customer.isAt("/customer/ticket/show.xhtml");
        assertThat(customer.byId("text")).hasValue("Een lang verhaal dat niet weg mag zijn.");
        customer.presses("send");
        customer.page().locator(".news-place .notice-success").waitFor();
        customer.sees("Een lang verhaal dat niet weg mag zijn.");
    }

    @Test
    void a_form_keeps_all_its_fields_when_the_session_ends_and_forgets_them_at_log_out(
            Visitors visitors, FrontDoor door, LogIns logIns) {
        Visitor customer = visitors.come();
        door.logsIn(customer, logIns.get(LogIns.COLLEAGUE));
        customer.opens("/customer/contractquestion/new.xhtml");
        Locator invoice = customer.page().locator("input[type=radio][value=INVOICE]");
        invoice.check();
        customer.types("reference", "F-2026-001");
        customer.types("subject", "Twee keer dezelfde factuur");
        customer.context().clearCookies(new ClearCookiesOptions().setName("session"));
        customer.page().reload();
        door.passes(customer, logIns.get(LogIns.COLLEAGUE));

        customer.isAt("/customer/contractquestion/new.xhtml");
        assertThat(invoice).isChecked();
        assertThat(customer.byId("reference")).hasValue("F-2026-001");
        assertThat(customer.byId("subject")).hasValue("Twee keer dezelfde factuur");

        new Customer(customer).logsOut();
        door.logsIn(customer, logIns.get(LogIns.COLLEAGUE));
        customer.opens("/customer/contractquestion/new.xhtml");
        assertThat(customer.byId("subject")).hasValue("");
        assertThat(invoice).not().isChecked();
    }

    @Test
    void R4_a_question_sent_twice_is_one_ticket(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        describes(customer, "Twee keer geklikt");
        String check = customer.path();
        Visitor other = visitors.comeAs(LogIns.CONTACT);
        other.opens(check);

        Wizard first = new Wizard(customer);
        long number = first.creates();
        long again = new Wizard(other).creates();

        assertThat(again).isEqualTo(number);
    }

    @Test
    void R4_a_button_waits_for_what_is_being_kept_so_that_older_answers_never_replace_newer_ones(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.describes("Traag netwerk", "Bewaren duurt lang.");
        List<Route> keeping = new ArrayList<>();
        List<Request> sent = new ArrayList<>();
        customer.page().route("**/question/describe.xhtml*", route -> {
            if ("partial/ajax".equals(route.request().headers().get("faces-request"))) {
                keeping.add(route);
            } else {
                sent.add(route.request());
                route.resume();
            }
        });
        wizard.saysEverythingStillWorks("ANNOYING");
        customer.page().waitForCondition(() -> !keeping.isEmpty());

        customer.presses("next");

        assertThat(sent).isEmpty();
        keeping.forEach(Route::resume);
        customer.isAt("/customer/question/check.xhtml");
        assertThat(wizard.creates()).isPositive();
    }

    @Test
    void R4_two_employees_at_once_lose_no_text(Visitors visitors) {
        long number = submits(visitors.comeAs(LogIns.CONTACT), "Twee medewerkers tegelijk");
        Visitor slow = visitors.comeAs(LogIns.SUPPORT);
        Visitor quick = visitors.comeAs(LogIns.OTHER_SUPPORT);
        new Support(slow).opensTicket(number);
        new Support(quick).opensTicket(number);

        new Support(quick).asks("Antwoord van de snelste.");
        slow.byId("mode-public").check();
        slow.types("text", "Antwoord van de langzaamste.");
        slow.presses("send");

        slow.page().locator(".summary").waitFor();
        slow.sees("Antwoord van de snelste.");
        assertThat(slow.byId("text")).hasValue("Antwoord van de langzaamste.");
        slow.presses("send");
        slow.page().locator(".news-place .notice-success").waitFor();
        slow.sees("Antwoord van de snelste.");
        slow.sees("Antwoord van de langzaamste.");
    }

    @Test
    void S9_an_invitation_works_once_and_no_scanner_uses_it_up(
            SupportSystem system, Visitors visitors, FrontDoor door, Mailbox mailbox, Http http) {
        String email = "once." + UUID.randomUUID() + "@voorbeeld.example";
        new Administrator(visitors.comeAs(LogIns.ADMINISTRATOR)).invites("Eenmalige collega", email, "NL");
        String link = mailbox.lastMailTo(email).link();
        String path = link.substring(system.url().length());
        assertThat(http.send("HEAD", path, "").status()).isLessThan(400);
        assertThat(http.get(path).status()).isEqualTo(200);

        new Invited(visitors.come(), door).accepts(link, "Eenmalige collega", email, "groene-regenjas-op-maandag");

        Visitor late = visitors.come();
        assertThat(late.opens(link)).isEqualTo(410);
        late.sees("werkt niet meer");
    }

    @Test
    void S8_who_logs_out_is_out_in_every_tab(Visitors visitors, FrontDoor door, LogIns logIns, Http http) {
        Visitor customer = visitors.come();
        door.logsIn(customer, logIns.get(LogIns.OTHER_CONTACT));
        Http stolen = http.with("Cookie", customer.cookies());
        assertThat(stolen.get("/customer/index.xhtml").status()).isEqualTo(200);

        new Customer(customer).logsOut();

        Eventually.within(
                Duration.ofSeconds(5), () -> stolen.get("/customer/index.xhtml").status() == 302);
    }

    @Test
    void S14_text_is_text_wherever_it_is_seen_again(Visitors visitors, Mailbox mailbox) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        long number = submits(customer, NASTY);
        new Customer(customer).opensTicket(number);
        customer.sees(NASTY);
        new Customer(customer).answers(NASTY + " antwoord");
        customer.sees(NASTY + " antwoord");
        customer.opens("/customer/ticket/list.xhtml");
        customer.sees(NASTY);

        Visitor employee = visitors.comeAs(LogIns.SUPPORT);
        new Support(employee).opensTicket(number);
        employee.sees(NASTY);
        employee.sees(NASTY + " antwoord");
        assertThat(mailbox.mailTo(LogIns.CONTACT, String.valueOf(number)).text())
                .doesNotContain("1234*4321", "5332114");
    }

    @Test
    void U3_nothing_filled_in_and_far_too_much_are_refused_in_words_and_kept(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.goesOnToDescribe();
        customer.presses("next");
        customer.page().locator(".summary").waitFor();
        assertThat(customer.page().locator(".summary a[href='#subject']")).isVisible();
        assertThat(customer.page().evaluate("document.activeElement.className")).isEqualTo("summary");

        customer.page()
                .evaluate("document.querySelectorAll('[maxlength]').forEach(f => f.removeAttribute('maxlength'))");
        customer.types("subject", "Wel een onderwerp");
        customer.types("explanation", "woord ".repeat(20_000));
        customer.presses("next");
        customer.page().locator(".summary a[href='#explanation']").waitFor();
        assertThat(customer.byId("subject")).hasValue("Wel een onderwerp");
        assertThat(customer.byId("explanation").inputValue()).hasSizeGreaterThan(100_000);
    }

    @Test
    void S16_a_program_dressed_up_as_a_picture_is_refused_with_the_reason(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.goesOnToDescribe();
        customer.expectsRefusalOf("/files?name=schermafbeelding.png");
        wizard.attaches(new FilePayload("schermafbeelding.png", "image/png", windowsProgram()));

        assertThat(customer.page().locator(".files li.is-bad .how")).not().isEmpty();
    }

    private static int statusInSeconds(Http http, String path) {
        long begin = System.nanoTime();
        int status = http.get(path).status();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(Duration.ofSeconds(5));
        return status;
    }

    private static byte[] windowsProgram() {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = 0x40;
        program[64] = 'P';
        program[65] = 'E';
        return program;
    }

    private static long submits(Visitor customer, String subject) {
        return describes(customer, subject).creates();
    }

    private static Wizard describes(Visitor customer, String subject) {
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.describes(subject, "Zo ging het: " + subject);
        wizard.saysEverythingStillWorks("ANNOYING");
        wizard.goesOnToCheck();
        return wizard;
    }
}
