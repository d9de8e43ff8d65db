package nl.careconnections.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.Test;

@SystemTest
class NewsTest {

    @Test
    void release_notes_are_written_published_mailed_and_read(Visitors visitors, Mailbox mailbox) {
        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER);
        publisher.opens("/index.xhtml");
        publisher.isAt("/staff/status/index.xhtml");
        publisher.opens("/staff/news/index.xhtml");
        publisher.presses("new-item");
        publisher.presses("save");
        assertThat(publisher.page().locator(".summary li a")).hasCount(3);
        Accessibility.isFineInEveryLook(publisher);
        publisher.page().locator("input[value=RELEASE_NOTES]").check();
        publisher.types("dutchTitle", "Versie 6 met {0} en #{7*7}");
        publisher.types("dutchText", "# Nieuw\n- Alles <b>anders</b>");
        publisher.presses("show");
        publisher.page().locator("#preview").waitFor();
        assertThat(publisher.page().locator(".article-text li")).hasText("Alles <b>anders</b>");
        publisher.presses("save");
        publisher.sees("Het bericht is opgeslagen.");
        Accessibility.isFineInEveryLook(publisher);
        long before = mailbox.newest();
        publisher.page().locator("details.confirm > summary").first().click();
        publisher.presses("publish");
        publisher.sees("De mails zijn onderweg.");

        Mailbox.Mail mail = mailbox.mailAfter(before, LogIns.ADMINISTRATOR);
        org.assertj.core.api.Assertions.assertThat(mail.subject())
                .isEqualTo("Releasenotes: Versie 6 met {0} en #{7*7}");
        Visitor customer = visitors.comeAs(LogIns.OTHER_CONTACT, Looks.ENGLISH.onPhone());
        customer.opens(mail.link());
        assertThat(customer.page().locator("h1")).hasText("Versie 6 met {0} en #{7*7}");
        customer.sees("This is in Dutch only.");
        customer.needsNoSidewaysScrolling();
        customer.opens("/customer/index.xhtml");
        customer.page().locator("a.tile[href='/customer/news/index.xhtml']").click();
        assertThat(customer.page().locator(".list-links a").first()).hasText("Versie 6 met {0} en #{7*7}");
    }

    @Test
    void an_article_is_found_in_the_knowledge_base(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR);
        customer.opens("/customer/index.xhtml");
        customer.page().locator("a.tile[href='/customer/articles/index.xhtml']").click();
        assertThat(customer.page().locator("#articles li").first()).isVisible();
        customer.types("q", "toedienlijst afdruken");
        customer.presses("go");
        customer.page().locator("#articles a").first().click();
        customer.isAt("/customer/articles/show.xhtml");
        customer.sees("Toedienlijst afdrukken of als PDF bewaren");
        customer.opens("/customer/articles/index.xhtml?q=ditwoordbestaatniet");
        customer.sees("Geen artikel gevonden");
    }
}
