package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.FrontDoor;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Administrator;
import nl.careconnections.system.people.Invited;
import nl.careconnections.system.people.Wizard;
import org.junit.jupiter.api.Test;

@SystemTest
class LeaverTest {

    private static final String NAME = "Vertrekkende collega";

    @Test
    void who_leaves_hands_open_questions_to_a_colleague(Visitors visitors, FrontDoor door, Mailbox mailbox) {
        String email = "leaver." + UUID.randomUUID() + "@voorbeeld.example";
        Visitor administrator = visitors.comeAs(LogIns.ADMINISTRATOR);
        new Administrator(administrator).invites(NAME, email, "NL");
        PlaywrightAssertions.assertThat(
                        administrator.page().locator("section table").last())
                .containsText(email);
        Visitor leaver = visitors.come();
        new Invited(leaver, door).accepts(mailbox.lastMailTo(email).link(), NAME, email, "groene-regenjas-op-maandag");
        Wizard wizard = new Wizard(leaver);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.describes("Nog niet klaar", "Deze vraag staat nog open.");
        wizard.saysEverythingStillWorks("ANNOYING");
        wizard.goesOnToCheck();
        long number = wizard.creates();

        administrator.opens("/customer/organisation/index.xhtml");
        administrator
                .page()
                .locator("tr:has-text('" + email + "') a[href*='colleague.xhtml']")
                .click();
        administrator.page().locator("details.confirm > summary").last().click();
        administrator.sees("Er staat nog 1 aanvraag open");
        Accessibility.isFineInEveryLook(administrator);
        String successor =
                administrator.page().locator("#successor option:checked").textContent();
        administrator.presses("remove");

        administrator.sees(NAME + " heeft geen toegang meer.");
        administrator.opens("/customer/ticket/show.xhtml?number=" + number);
        administrator.sees(successor + " neemt het over van " + NAME);
        assertThat(leaver.opens("/customer/ticket/list.xhtml")).isEqualTo(200);
        leaver.isAt("/login/index.xhtml");
    }
}
