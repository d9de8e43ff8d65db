package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.StatusNews;
import org.junit.jupiter.api.Test;

/** From the form on the status page to the mail about a maintenance, and out again. */
@SystemTest
class SubscribeTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** In seconds: the page is that of other tests too, which wait until all is well. */
    private static final int A_MOMENT = 5;

    @Test
    void somebody_subscribes_is_told_and_leaves_with_one_click(
            SupportSystem system, Http http, Visitors visitors, Mailbox mailbox) {
        StatusNews news = new StatusNews(system);
        String component = news.component("Afdrukken");
        String reader = "lezer" + UUID.randomUUID() + "@zorg.example";
        Eventually.within(LONGEST, () -> http.get("/status/").body().contains("Afdrukken"));
        Visitor visitor = visitors.come();
        visitor.opens("/status/");
        visitor.page().locator("#mail").fill("geen adres@");
        visitor.page().evaluate("document.querySelector('main form').noValidate = true");
        visitor.page().locator("main form button[type=submit]").click();
        visitor.sees("Dit is geen e-mailadres");
        assertThat(visitor.page().evaluate("document.activeElement.className")).isEqualTo("summary");
        assertThat(visitor.page().locator("#mail").inputValue()).isEqualTo("geen adres@");
        Accessibility.isFineInEveryLook(visitor);

        visitor.page().locator("#mail").fill(reader);
        visitor.page().locator("main form button[type=submit]").click();
        visitor.sees("Kijk in je mail");
        String confirmation = mailbox.mailTo(reader, "Bevestig je aanmelding").link();
        assertThat(http.get(path(system, confirmation)).status()).isEqualTo(200);
        visitor.opens(path(system, confirmation));
        visitor.page().locator("main form button").click();
        visitor.sees("Je aanmelding is bevestigd");
        visitor.opens(path(system, confirmation));
        visitor.sees("Deze link is al gebruikt");

        String story = news.maintenance(component, "Nieuwe printers", A_MOMENT);
        Mailbox.Mail mail = mailbox.mailTo(reader, "Nieuwe printers - Begonnen");
        assertThat(mail.header("In-Reply-To")).startsWith("<status-" + story + "@");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String leave = path(system, mail.header("List-Unsubscribe").replaceAll("[<>\\s]", ""));
        visitor.opens(leave.replace("/unsubscribe/", "/manage/"));
        visitor.sees(reader);
        Accessibility.isFineInEveryLook(visitor);
        visitor.opens(leave);
        visitor.sees("Je krijgt dan geen berichten meer");
        visitor.opens(leave.replace("/unsubscribe/", "/manage/"));
        visitor.sees(reader);

        assertThat(http.post(leave, FORM, "List-Unsubscribe=One-Click").status())
                .isEqualTo(200);
        visitor.opens(leave);
        visitor.sees("Je bent afgemeld");
        assertThat(http.get(leave.replace("/unsubscribe/", "/manage/")).status())
                .isEqualTo(404);
    }

    @Test
    void programs_subscribe_and_are_refused_until_it_was_confirmed(Http http, SupportSystem system, Mailbox mailbox) {
        String reader = "programma" + UUID.randomUUID() + "@zorg.example";
        Http.Answer asked = http.post("/status/api/v2/subscribers.json", FORM, "subscriber%5Bemail%5D=" + reader);
        assertThat(asked.status()).isEqualTo(201);
        String id = asked.json().getJsonObject("subscriber").getString("id");
        assertThat(id).matches("[a-z0-9]{12}");
        String one = "/status/api/v2/subscribers/" + id + ".json";
        assertThat(http.send("DELETE", one, "").status()).isEqualTo(422);
        assertThat(http.send("POST", "/status/api/v2/subscriptions/" + id + "/resend_confirmation", "")
                        .status())
                .isEqualTo(204);

        Eventually.within(LONGEST, () -> mailbox.allTo(reader).size() == 2);
        long confirmed = mailbox.allTo(reader).stream()
                .map(mail -> http.post(path(system, mail.link()), FORM, ""))
                .filter(answer -> answer.status() == 200)
                .count();
        assertThat(confirmed).as("a new link ends the one before").isEqualTo(1);

        assertThat(http.send("DELETE", one, "").status()).isEqualTo(204);
        assertThat(http.send("DELETE", one, "").status()).isEqualTo(404);
        assertThat(http.post(
                                "/status/api/v2/subscribers.json",
                                "application/json",
                                "{\"subscriber\":{\"email\":\"x\"}}")
                        .status())
                .isEqualTo(422);
        assertThat(http.post("/status/api/v2/subscribers.json", "application/json", "[")
                        .status())
                .isEqualTo(400);
        assertThat(http.get("/status/api/v2/subscribers.json").status()).isEqualTo(405);
    }

    @Test
    void what_nobody_can_mean_is_refused_as_such(Http http) {
        String api = "/status/api/v2/subscribers.json";
        String nested = "{\"subscriber\": " + "[".repeat(5_000);
        assertThat(http.post(api, "application/json", nested).status()).isEqualTo(400);
        String following = "{\"subscriber\": {\"email\": \"lezer@zorg.example\", \"incident\": \"\\u0000\"}}";
        assertThat(http.post(api, "application/json", following).status()).isEqualTo(422);
        assertThat(http.post("/status/subscribe", FORM, "mail=lezer%40zorg.example&what=some&component=%00")
                        .status())
                .isEqualTo(422);
        String endless = "subscriber%5Bemail%5D=" + "x".repeat(3_000_000);
        assertThat(http.post(api, FORM, endless).status()).isEqualTo(413);
        Http.Answer refused = http.post("/status/subscribe", FORM, endless);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("Er is niets veranderd");
    }

    @Test
    void a_webhook_is_refused_inside_and_asked_for_outside_with_every_header(Http http, Visitors visitors) {
        Visitor visitor = visitors.come();
        visitor.opens("/status/en/webhooks");
        Accessibility.isFineInEveryLook(visitor);
        Http.Answer refused = http.post(
                "/status/webhooks", FORM, "endpoint=https%3A%2F%2F10.0.0.1%2F&mail=lezer%40zorg.example&what=all");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Dit adres kan niet", "https://10.0.0.1/");
        assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(refused.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("Set-Cookie")).isEmpty();
        Http.Answer taken = http.post(
                "/status/en/webhooks",
                FORM,
                "endpoint=https%3A%2F%2Fexample.com%2Fhook&mail=lezer%40zorg.example&what=all");
        assertThat(taken.body()).contains("Look in your mail");
        assertThat(http.get("/status/webhooks/confirm/x").status()).isEqualTo(410);
        assertThat(http.get("/status/webhooks/x").status()).isEqualTo(404);
    }

    private static String path(SupportSystem system, String link) {
        assertThat(link).startsWith(system.url());
        return link.substring(system.url().length());
    }
}
