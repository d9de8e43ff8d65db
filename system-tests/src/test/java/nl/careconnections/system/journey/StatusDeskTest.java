package nl.careconnections.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.StatusNews;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From the publisher's desk to everybody who looks (issue: status page, "Staff pages"). */
@SystemTest
class StatusDeskTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String INCIDENTS = "/status/api/v1/pages/ncarestatus1/incidents";

    @Test
    void an_incident_is_published_in_three_clicks_and_four_fields_and_closed_once(Visitors visitors) {
        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        publisher.opens("/staff/status/index.xhtml");
        publisher.page().locator("#report").click();
        publisher.presses("publish");
        assertThat(publisher.page().locator(".summary li a")).hasCount(3);
        Accessibility.isFineInEveryLook(publisher);

        publisher
                .page()
                .getByLabel("Inloggen", new Page.GetByLabelOptions().setExact(true))
                .check();
        publisher.page().locator("input[value=PARTIAL_OUTAGE]").check();
        publisher.types("dutchText", "Codes per sms komen {0} #{7*7} <b>laat</b>");
        publisher.types("dutchWorkaround", "Kies een code per mail.");
        publisher.presses("publish");
        publisher.sees("De storing staat op de statuspagina.");

        Visitor viewer = visitors.come();
        viewer.opens("/status/");
        viewer.sees("nCare werkt deels niet");
        viewer.sees("Codes per sms komen {0} #{7*7} <b>laat</b>");
        viewer.sees("Kies een code per mail.");
        Accessibility.isFineInEveryLook(viewer);
        viewer.opens("/status/en/");
        viewer.sees("Kies een code per mail.");
        Accessibility.isFineInEveryLook(viewer);
        viewer.opens("/status/");
        viewer.follows("Inloggen: deels verstoord");
        Accessibility.isFineInEveryLook(viewer);
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR);
        customer.opens("/customer/index.xhtml");
        customer.sees("Inloggen: deels verstoord");

        publisher.page().locator("input[value=RESOLVED]").check();
        publisher.types("dutchText", "Opgelost.");
        publisher.presses("update");
        publisher.sees("Het bericht staat op de statuspagina.");
        isOver(viewer);
    }

    @Test
    void R4_who_closes_what_a_colleague_just_closed_hears_so_and_keeps_the_text(Visitors visitors) {
        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        reportsThatLogInIs(publisher, "DEGRADED_PERFORMANCE", "Inloggen is traag.");
        Visitor colleague = visitors.comeAs(LogIns.OTHER_DIRECTOR);
        colleague.opens(publisher.path());

        for (Visitor one : List.of(publisher, colleague)) {
            one.page().locator("input[value=RESOLVED]").check();
            one.types("dutchText", "Inloggen gaat weer snel.");
            one.presses("update");
        }

        publisher.sees("Het bericht staat op de statuspagina.");
        colleague.sees("er is niets verstuurd");
        assertThat(colleague.byId("dutchText")).hasValue("Inloggen gaat weer snel.");
        Locator choice = colleague.page().locator("input[name=phase]").first();
        choice.check();
        choice.evaluate("choice => choice.value = 'ANDERS'");
        colleague.presses("update");
        colleague.sees("‘Hoever is het?’: deze keuze is er niet meer. Kies opnieuw.");
        Visitor viewer = visitors.come();
        viewer.opens("/status/");
        isOver(viewer);
    }

    @Test
    void an_address_that_should_not_be_there_is_found_and_removed(Visitors visitors, Http http) {
        String address = "weg-" + UUID.randomUUID() + "@zorg.example";
        http.post(
                "/status/api/v2/subscribers.json",
                "application/json",
                "{\"subscriber\": {\"email\": \"" + address + "\"}}");
        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        publisher.opens("/staff/status/subscribers.xhtml");
        publisher.types("words", address.substring(0, 20));
        publisher.page().locator("#filter button").click();
        publisher.sees(address);
        publisher.sees("Nog niet bevestigd");

        publisher.page().locator("details.confirm summary").click();
        publisher.page().locator("button[name=remove]").click();
        publisher.sees("Het adres is verwijderd.");
        publisher.sees("Geen abonnee gevonden");
        assertThat(publisher.page().locator("#words")).hasValue(address.substring(0, 20));
    }

    @Test
    void S21_a_key_is_shown_once_and_opens_nothing_after_it_was_revoked(Visitors visitors, Http http) {
        String name = "Proef <b>" + UUID.randomUUID();
        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        publisher.opens("/staff/status/keys.xhtml");
        publisher.presses("issue");
        assertThat(publisher.page().locator(".summary li a")).hasCount(3);

        publisher.types("keyName", name);
        publisher.page().locator("#scope").selectOption("PUBLISH");
        publisher.types("until", LocalDate.now().plusDays(30).toString());
        publisher.presses("issue");
        String secret = publisher.page().locator("#secret").inputValue();
        Accessibility.isFineInEveryLook(publisher);
        Http program = http.with("Authorization", "OAuth " + secret);
        Assertions.assertThat(program.get(INCIDENTS).status()).isEqualTo(200);

        publisher.opens("/staff/status/keys.xhtml");
        publisher.doesNotSee(secret);
        Locator row = publisher.page().locator("tr", new Page.LocatorOptions().setHasText(name));
        row.locator("summary").click();
        row.locator("button[name=revoke]").click();
        publisher.sees("De sleutel is ingetrokken.");
        Assertions.assertThat(program.get(INCIDENTS).status()).isEqualTo(401);
    }

    @Test
    void R4_what_is_sent_twice_is_added_once(Visitors visitors) {
        String name = "Dubbel " + UUID.randomUUID();
        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        publisher.opens("/staff/status/component.xhtml");
        publisher.types("dutchName", name);
        publisher.types("englishName", name);
        sendsBeforehand(publisher, "save");
        publisher.presses("save");
        publisher.isAt("/staff/status/components.xhtml");
        Locator named = publisher.page().locator("tr", new Page.LocatorOptions().setHasText(name));
        assertThat(named).hasCount(1);

        publisher.types("dutchName", name);
        publisher.types("englishName", name);
        sendsBeforehand(publisher, "addGroup");
        publisher.byId("englishName").press("Enter");
        Locator groups = publisher.page().locator(".item", new Page.LocatorOptions().setHasText(name));
        assertThat(groups).hasCount(1);

        publisher.opens("/staff/status/template.xhtml");
        publisher.types("dutchTitle", name);
        publisher.types("dutchText", name);
        sendsBeforehand(publisher, "save");
        publisher.presses("save");
        publisher.isAt("/staff/status/templates.xhtml");
        assertThat(publisher.page().getByText(name)).hasCount(1);

        groups = publisher.page().locator(".item", new Page.LocatorOptions().setHasText(name));
        publisher.opens("/staff/status/components.xhtml");
        groups.locator("button").click();
        assertThat(groups).hasCount(0);
        named.locator("a").click();
        publisher.page().locator("details.confirm summary").click();
        publisher.presses("retire");
        publisher.isAt("/staff/status/components.xhtml");
        assertThat(named).hasCount(0);
    }

    /** The same form as will be sent with this button. */
    private static void sendsBeforehand(Visitor publisher, String button) {
        publisher.page().evaluate("""
                async id => {
                    const button = document.getElementById(id);
                    const form = new URLSearchParams(new FormData(button.form));
                    form.append(button.name, button.value);
                    await fetch(button.form.action, {method: 'POST', body: form});
                }""", button);
    }

    @Test
    void R4_what_a_colleague_told_meanwhile_is_not_taken_back(Visitors visitors) {
        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        reportsThatLogInIs(publisher, "MAJOR_OUTAGE", "Niemand komt erin.");
        Page colleague = publisher.context().newPage();
        colleague.navigate(publisher.page().url());
        colleague
                .locator("#form details", new Page.LocatorOptions().setHasText("Inloggen"))
                .locator("summary")
                .click();
        colleague
                .getByLabel("Inloggen", new Page.GetByLabelOptions().setExact(true))
                .selectOption("DEGRADED_PERFORMANCE");
        colleague.locator("#dutchText").fill("Het gaat weer, maar langzaam.");
        colleague.locator("#update").click();
        assertThat(colleague.locator(".notice-success").first()).isVisible();

        publisher.types("dutchText", "We kijken nog steeds.");
        publisher.presses("update");
        publisher.sees("Een collega heeft dit intussen bijgewerkt");
        publisher.presses("update");
        publisher.sees("Het bericht staat op de statuspagina.");
        publisher.sees("We kijken nog steeds.");
        assertThat(publisher.page().locator("#facts ~ dl"))
                .containsText(colleague.locator("#facts ~ dl li").first().innerText());

        publisher.page().locator("input[value=RESOLVED]").check();
        publisher.types("dutchText", "Opgelost.");
        publisher.presses("update");
        publisher.sees("Het bericht staat op de statuspagina.");
        colleague.close();
    }

    @Test
    void a_maintenance_that_takes_longer_gets_another_end(Visitors visitors, SupportSystem system, Http http) {
        StatusNews news = new StatusNews(system);
        String code = news.maintenance(news.component("Afdrukken"), "Nieuwe printers", 3_600);
        String path = "/status/incidents/" + code;
        Eventually.within(LONGEST, () -> http.get(path).body().contains("Begonnen"));
        LocalDateTime later =
                LocalDateTime.now(ZoneId.of("Europe/Amsterdam")).plusHours(3).truncatedTo(ChronoUnit.MINUTES);

        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        publisher.opens("/staff/status/show.xhtml?code=" + code);
        publisher.follows("Eindtijd wijzigen");
        publisher.presses("extend");
        assertThat(publisher.page().locator(".summary li a")).hasCount(1);
        Accessibility.isFineInEveryLook(publisher);
        publisher.types("until", later.toString());
        publisher.types("dutchText", "Het duurt langer.");
        publisher.presses("extend");
        publisher.sees("De eindtijd is gewijzigd.");
        Eventually.within(
                LONGEST,
                () -> http.get("/status/maintenance.ics")
                        .body()
                        .contains(later.format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm"))));

        publisher.page().locator("input[value=COMPLETED]").check();
        publisher.types("dutchText", "Klaar.");
        publisher.presses("update");
        publisher.sees("Het bericht staat op de statuspagina.");
    }

    /** The browser may show what it kept of the page; what changed since comes in by itself. */
    private static void reportsThatLogInIs(Visitor publisher, String status, String words) {
        publisher.opens("/staff/status/report.xhtml");
        publisher
                .page()
                .getByLabel("Inloggen", new Page.GetByLabelOptions().setExact(true))
                .check();
        publisher.page().locator("input[value=" + status + "]").check();
        publisher.types("dutchText", words);
        publisher.presses("publish");
        publisher.sees("De storing staat op de statuspagina.");
    }

    private static void isOver(Visitor viewer) {
        viewer.opens("/status/");
        assertThat(viewer.page().locator("h1")).hasText("nCare werkt");
    }
}
