package nl.careconnections.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.Test;

/** From the publisher's desk to everybody who looks (issue: status page, "Staff pages"). */
@SystemTest
class StatusDeskTest {

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
        isShown(viewer);
        viewer.sees("nCare werkt deels niet");
        viewer.sees("Codes per sms komen {0} #{7*7} <b>laat</b>");
        viewer.sees("Kies een code per mail.");
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

    /** Within a second by the rule; the browser asks until then. */
    private static void isShown(Visitor viewer) {
        viewer.opens("/status/");
        viewer.page()
                .waitForFunction("async () => (await (await fetch('/status/')).text()).includes('deels verstoord')");
        viewer.opens("/status/");
    }

    private static void isOver(Visitor viewer) {
        viewer.page().waitForFunction("async () => (await (await fetch('/status/')).text()).includes('nCare werkt<')");
        viewer.opens("/status/");
        viewer.sees("nCare werkt");
        viewer.doesNotSee("nCare werkt deels niet");
    }
}
