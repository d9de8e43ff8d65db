package nl.careconnections.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Support;
import nl.careconnections.system.people.Wizard;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From two questions about one disruption to one answer for both (product.md, "Staff workspace"). */
@SystemTest
class DisruptionTest {

    @Test
    void an_incident_is_told_for_a_question_another_is_tied_and_both_are_solved_at_once(
            Visitors visitors, Mailbox mailbox) {
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        long first = asks(customer, true);
        Visitor foreigner =
                visitors.comeAs(LogIns.OTHER_CONTACT, Looks.ENGLISH.onPhone().inDark());
        long second = asks(foreigner, false);

        Visitor support = visitors.comeAs(LogIns.SUPPORT);
        new Support(support).opensTicket(first);
        support.sees("Vraag dan een van hen om een storing te melden");
        Visitor publisher = visitors.comeAs(LogIns.OTHER_DIRECTOR);
        String code = reports(publisher, first);
        ties(support, second, code);

        foreigner.opens("/customer/ticket/show.xhtml?number=" + second);
        foreigner.sees("This question belongs to a known disruption: Prescribing: slow. Now: Being investigated.");
        foreigner.needsNoSidewaysScrolling();
        foreigner.page().locator("a[href='/status/en/incidents/" + code + "']").click();
        foreigner.sees("Prescribing: slow");
        foreigner.doesNotSee("Mevrouw Jansen");

        publisher.opens("/staff/status/show.xhtml?code=" + code);
        publisher.page().locator("input[value=RESOLVED]").check();
        publisher.types("dutchText", "Voorschrijven gaat weer snel.");
        publisher.presses("update");
        publisher.sees("De storing is opgelost, maar 2 vragen wachten nog op bericht.");
        publisher.presses("tell-all");

        support.opens("/staff/status/tied.xhtml?code=" + code);
        assertThat(support.byId("dutchText")).hasValue("Voorschrijven gaat weer snel.");
        support.types("englishText", "Prescribing is fast again.");
        long before = mailbox.newest();
        support.page().evaluate("document.getElementById('send').click(); document.getElementById('send').click()");
        support.sees("oplossing bij 2 vragen");
        Accessibility.isFineInEveryLook(support);

        Assertions.assertThat(mailbox.mailAfter(before, LogIns.OTHER_CONTACT).text())
                .contains("/ticket/" + second)
                .doesNotContain("fast again");
        foreigner.opens("/customer/ticket/show.xhtml?number=" + second);
        foreigner.sees("Prescribing is fast again.");
        foreigner.sees("Now: Resolved.");
        customer.opens("/customer/ticket/show.xhtml?number=" + first);
        assertThat(customer.page().locator("#accept")).isVisible();
        publisher.presses("send");
        publisher.sees("niets verstuurd");
    }

    private static long asks(Visitor customer, boolean unavailable) {
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.describes("Mevrouw Jansen kan niet voorschrijven", "Het duurt minuten.");
        if (unavailable) {
            wizard.saysItIsNotAvailable();
        } else {
            wizard.saysEverythingStillWorks("SERIOUS");
        }
        wizard.goesOnToCheck();
        return wizard.creates();
    }

    /** @return the code of the incident */
    private static String reports(Visitor publisher, long number) {
        new Support(publisher).opensTicket(number);
        publisher.presses("report-incident");
        publisher.sees("wat de klant typte, wordt nooit openbaar");
        publisher.doesNotSee("Mevrouw Jansen");
        publisher.presses("publish");
        assertThat(publisher.page().locator(".summary li a")).hasCount(3);
        publisher
                .page()
                .getByLabel("Voorschrijven", new Page.GetByLabelOptions().setExact(true))
                .check();
        publisher.page().locator("input[value=DEGRADED_PERFORMANCE]").check();
        publisher.types("dutchText", "Voorschrijven is traag.");
        publisher.presses("publish");
        publisher.sees("De storing staat op de statuspagina.");
        publisher.sees("Mevrouw Jansen kan niet voorschrijven");
        Accessibility.isFineInEveryLook(publisher);
        return publisher.path().replaceAll(".*code=", "");
    }

    private static void ties(Visitor support, long number, String code) {
        new Support(support).opensTicket(number);
        support.presses("tie");
        support.page().locator(".summary li a[href='#incident']").waitFor();
        support.byId("incident").selectOption(code);
        support.presses("tie");
        support.sees("De vraag hoort nu bij deze storing.");
        support.sees("Gekoppeld aan storing");
        support.page().locator("#untie-form summary").click();
        support.presses("untie");
        support.sees("De vraag is losgekoppeld.");
        support.byId("incident").selectOption(code);
        support.presses("tie");
        support.sees("De vraag hoort nu bij deze storing.");
        Accessibility.isFineInEveryLook(support);
    }
}
