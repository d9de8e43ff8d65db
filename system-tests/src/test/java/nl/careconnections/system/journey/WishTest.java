package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Customer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wish from the form to the release, with the question, the refusals and those who wish the same. */
@SystemTest
class WishTest {

    static List<Looks> looks() {
        return List.of(Looks.DUTCH, Looks.ENGLISH.onPhone().inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_the_wish_to_the_release(Looks looks, Visitors visitors, Mailbox mailbox) {
        String wished = "Kleuren bij afdelingen " + looks.language();
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR, looks);
        customer.opens("/customer/support.xhtml");
        customer.byId("kind-wish").click();
        customer.types("subject", wished);
        customer.presses("send");
        customer.isAt("/customer/wish/new.xhtml");
        assertThat(customer.byId("subject").inputValue()).isEqualTo(wished);
        assertThat(customer.page().locator("#explanation[aria-invalid='true']").count())
                .isEqualTo(1);
        Accessibility.isFine(customer);
        customer.types("explanation", "Dan zien we sneller waar we zijn.");
        customer.types("benefit", "Minder vergissingen");
        customer.presses("send");
        heard(customer);
        long number = Long.parseLong(customer.path().replaceAll(".*number=(\\d+).*", "$1"));
        assertThat(mailbox.mailTo(LogIns.ADMINISTRATOR, String.valueOf(number)).text())
                .doesNotContain("Kleuren", "sneller");

        Visitor owner = visitors.comeAs(LogIns.PRODUCT_OWNER, looks);
        owner.opens("/staff/wish/board.xhtml");
        owner.needsNoSidewaysScrolling();
        owner.page()
                .locator("#stage-SUBMITTED ~ ul a[href*='number=" + number + "']")
                .click();
        owner.presses("assess");
        heard(owner);
        unfolds(owner, "ask-panel");
        owner.presses("ask");
        assertThat(owner.page().locator("#question[aria-invalid='true']").count())
                .isEqualTo(1);
        owner.types("question", "Welke kleuren gebruiken jullie nu?");
        long before = mailbox.newest();
        owner.presses("ask");
        heard(owner);

        customer.opens(mailbox.mailAfter(before, LogIns.ADMINISTRATOR).link());
        customer.sees("Welke kleuren gebruiken jullie nu?");
        customer.needsNoSidewaysScrolling();
        Accessibility.isFine(customer);
        new Customer(customer).answers("Groen voor beneden, blauw voor boven.");

        owner.opens("/staff/ticket.xhtml?number=" + number);
        owner.sees("Groen voor beneden, blauw voor boven.");
        unfolds(owner, "publish-panel");
        owner.types("publishedTitle", "Kleur per afdeling " + looks.language());
        owner.types("publishedWords", "Elke afdeling een eigen kleur geven.");
        owner.presses("publish");
        heard(owner);
        Accessibility.isFine(owner);

        Visitor elsewhere = visitors.comeAs(LogIns.OTHER_ADMINISTRATOR, looks);
        elsewhere.opens("/customer/wish/new.xhtml");
        elsewhere.page().locator("#subject").pressSequentially("kleur per afdeling " + looks.language());
        elsewhere
                .page()
                .locator("#resembling summary")
                .filter(new Locator.FilterOptions().setHasText("Kleur per afdeling " + looks.language()))
                .first()
                .click();
        elsewhere.doesNotSee("sneller waar we zijn");
        elsewhere
                .page()
                .locator("#resembling details[open] button[name='follow']")
                .click();
        heard(elsewhere);
        elsewhere.isAt("/customer/wish/index.xhtml");
        elsewhere.needsNoSidewaysScrolling();
        Accessibility.isFine(elsewhere);

        owner.opens("/staff/ticket.xhtml?number=" + number);
        unfolds(owner, "plan-panel");
        owner.types("plannedFor", "Release 2027.2");
        before = mailbox.newest();
        owner.presses("plan");
        heard(owner);
        assertThat(mailbox.mailAfter(before, LogIns.OTHER_ADMINISTRATOR).subject())
                .contains("Kleur per afdeling");
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        customer.sees("Release 2027.2");

        unfolds(owner, "deliver-panel");
        owner.presses("deliver");
        heard(owner);
        assertThat(owner.byId("wish-desk").count()).isZero();
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        assertThat(customer.byId("reply").count()).isZero();
        customer.needsNoSidewaysScrolling();
    }

    private static void unfolds(Visitor visitor, String panel) {
        visitor.page().locator("#" + panel + " > summary").click();
    }

    private static void heard(Visitor visitor) {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }
}
