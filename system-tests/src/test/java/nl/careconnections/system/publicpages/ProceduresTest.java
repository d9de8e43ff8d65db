package nl.careconnections.system.publicpages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.Test;

@SystemTest
class ProceduresTest {

    @Test
    void the_guide_leads_by_questions_to_what_to_do(Visitors visitors) {
        Visitor caregiver = visitors.come(Looks.DUTCH.onPhone());
        caregiver.opens("/procedures/index.xhtml");
        Accessibility.isFineInEveryLook(caregiver);
        caregiver.presses("yes");
        caregiver.presses("yes");
        assertThat(caregiver.byId("question")).hasText("Openen andere websites en apps nog?");
        caregiver.presses("no");

        assertThat(caregiver.page().locator("h1")).hasText("Internet valt uit");
        caregiver.sees("Jouw organisatie regelt dit zelf.");
        assertThat(caregiver.page().locator("section[aria-labelledby=now] li")).hasCount(6);
        caregiver.needsNoSidewaysScrolling();
    }

    @Test
    void a_scenario_is_found_by_a_word_in_english_too(Visitors visitors) {
        Visitor reader = visitors.come(Looks.ENGLISH);
        reader.opens("/procedures/index.xhtml");
        reader.types("q", "battery");
        reader.presses("go");
        assertThat(reader.page().locator(".grid-3 .tile")).hasCount(1);
        reader.presses("what-POWER");
        assertThat(reader.page().locator("h1")).hasText("The electricity is down");

        reader.opens("/procedures/index.xhtml?q=%23%7B7*7%7D&what=NONE&ask=x");
        reader.sees("Nothing found");
        assertThat(reader.byId("q")).hasValue("#{7*7}");
    }
}
