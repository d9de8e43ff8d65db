package nl.careconnections.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Wizard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form of one's own, sent to the address of another organisation's thing: every button of every page that shows something
 * of an organisation.
 */
@SystemTest
class ForeignPostbackTest {

    private static final String BUTTONS = "main form [type='submit']";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customer/ticket/show.xhtml?number={ticket}",
                "/customer/organisation/colleague.xhtml?id={colleague}",
                "/customer/question/search.xhtml?draft={draft}",
                "/customer/question/describe.xhtml?draft={draft}",
                "/customer/question/check.xhtml?draft={draft}"
            })
    @SuppressWarnings("unchecked")
    void S11_no_button_reaches_into_another_organisation(String page, Visitors visitors, Http http) {
        Things theirs = Things.ofAnOrganisation(visitors);
        Visitor stranger = visitors.comeAs(LogIns.OTHER_ADMINISTRATOR);
        String own = ownPage(stranger, page);
        String foreign = theirs.in(page);
        stranger.opens(own);
        List<String> buttons = (List<String>) stranger.page()
                .evaluate("selector => [...document.querySelectorAll(selector)].map(button => button.name)", BUTTONS);
        assertThat(buttons).as("buttons of " + own).isNotEmpty();

        for (int i = 0; i < buttons.size(); i++) {
            stranger.opens(own);
            Response answer = sendTo(stranger, foreign, i);
            assertThat(answer.status())
                    .as(buttons.get(i) + " sent to " + foreign)
                    .isEqualTo(404);
            assertThat(answer.text()).doesNotContain("Zorggroep Voorbeeld");
        }
    }

    private static Response sendTo(Visitor stranger, String foreign, int button) {
        return stranger.page()
                .waitForNavigation(() -> stranger.page().evaluate("""
                                ([selector, index, address]) => {
                                  const button = document.querySelectorAll(selector)[index];
                                  const form = button.form;
                                  form.noValidate = true;
                                  button.removeAttribute('formaction');
                                  form.setAttribute('action', address);
                                  form.requestSubmit(button);
                                }""", List.of(BUTTONS, button, foreign)));
    }

    /** The same page for something of the stranger's own. */
    private static String ownPage(Visitor stranger, String page) {
        if (page.contains("{ticket}")) {
            stranger.opens("/customer/ticket/list.xhtml?scope=ALL");
            return stranger.page()
                    .locator("main a[href*='show.xhtml?number=']")
                    .first()
                    .getAttribute("href");
        }
        if (page.contains("{colleague}")) {
            stranger.opens("/customer/organisation/index.xhtml");
            return stranger.page()
                    .locator("main a[href*='colleague.xhtml?id=']")
                    .last()
                    .getAttribute("href");
        }
        Wizard wizard = new Wizard(stranger);
        wizard.begins();
        String draft = stranger.path().replaceAll(".*draft=(\\d+).*", "$1");
        if (page.contains("check")) {
            wizard.goesOnToDescribe();
            wizard.describes("Eigen vraag", "Van een andere organisatie.");
            wizard.saysEverythingStillWorks("ANNOYING");
            wizard.goesOnToCheck();
        }
        return page.replace("{draft}", draft);
    }
}
