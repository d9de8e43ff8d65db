package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.harness.WebhookReceiver;
import nl.careconnections.system.people.StatusNews;
import org.junit.jupiter.api.Test;

/** A program is subscribed on the page, gets signed messages, and its owner sees what came of them. */
@SystemTest
class WebhookTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** In seconds: the page is that of other tests too, which wait until all is well. */
    private static final int A_MOMENT = 5;

    @Test
    void a_program_is_told_and_its_owner_sees_that_it_was(SupportSystem system, Visitors visitors, Mailbox mailbox) {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String owner = "beheerder" + UUID.randomUUID() + "@zorg.example";
            StatusNews news = new StatusNews(system);
            String component = news.component("Berichten");
            Visitor visitor = visitors.come();
            visitor.opens("/status/webhooks");
            visitor.page().locator("#endpoint").fill(receiver.address());
            visitor.page().locator("#mail").fill(owner);
            visitor.page().locator("main form button[type=submit]").click();
            visitor.sees("Kijk in je mail");
            visitor.opens(
                    mailbox.lastMailTo(owner).link().substring(system.url().length()));
            visitor.page().locator("main form button").click();
            visitor.sees("Het geheim van je webhook");
            String secret = visitor.page().locator("#secret").inputValue();
            visitor.page().locator("main a.btn-primary").click();
            visitor.sees("Er is nog niets gestuurd");

            visitor.page().locator("button[value=test]").click();
            visitor.sees("Het proefbericht staat klaar");
            WebhookReceiver.Message test = Eventually.get(LONGEST, () -> receiver.find(any -> true));
            assertThat(test.isSignedWith(secret)).isTrue();
            assertThat(test.json().getJsonObject("meta").getString("unsubscribe"))
                    .startsWith(system.url() + "/status/");

            String story = news.maintenance(component, "Berichten opgeruimd", A_MOMENT);
            WebhookReceiver.Message begun = Eventually.get(
                    LONGEST, () -> receiver.find(message -> message.text().contains("\"id\":\"" + story + "\"")));
            assertThat(begun.isSignedWith(secret)).isTrue();
            assertThat(begun.id()).isNotEqualTo(test.id());
            assertThat(begun.json().getJsonObject("incident").getString("name")).isEqualTo("Berichten opgeruimd");

            Eventually.within(LONGEST, () -> {
                visitor.page().reload();
                return visitor.page().locator("#log ~ ol").textContent().contains("Aangekomen: proefbericht");
            });
            Accessibility.isFineInEveryLook(visitor);
        }
    }
}
