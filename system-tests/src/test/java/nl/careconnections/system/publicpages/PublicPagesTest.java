package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class PublicPagesTest {

    @Test
    void contact_page_gives_both_numbers_to_everybody(Visitors visitors) {
        Visitor visitor = visitors.come();

        assertThat(visitor.opens("/contact.xhtml")).isEqualTo(200);

        visitor.sees("020-2618992");
        visitor.sees("085 888 56 65");
    }

    @Test
    void S17_a_link_to_log_out_is_answered_with_a_button_s_way_and_is_no_failure_of_ours(Visitors visitors) {
        Visitor visitor = visitors.come();

        assertThat(visitor.opens("/logout")).isEqualTo(405);

        visitor.sees("Zo kun je deze pagina niet openen");
        visitor.doesNotSee("Kenmerk");
        Accessibility.isFineInEveryLook(visitor);
    }

    @Test
    void language_follows_the_browser_and_then_the_choice_in_the_foot(Visitors visitors) {
        Visitor visitor = visitors.come(Looks.ENGLISH);
        visitor.opens("/contact.xhtml");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");

        visitor.follows("Nederlands");

        visitor.isAt("/contact.xhtml");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("nl");
        visitor.opens("/contact.xhtml");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contact.xhtml", "/sla/calculator.xhtml", "/is-not-there.xhtml", "/noodportaal/"})
    void U1_U5_public_pages_are_accessible_in_every_look(String path, Visitors visitors) {
        for (Looks looks : new Looks[] {Looks.DUTCH, Looks.ENGLISH}) {
            Visitor visitor = visitors.come(looks);
            visitor.opens(path);

            Accessibility.isFineInEveryLook(visitor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status/", "/status/en/", "/status/history", "/status/en/webhooks"})
    void U1_U5_the_status_page_is_accessible_in_both_languages(String path, Visitors visitors) {
        Visitor visitor = visitors.come();
        visitor.opens(path);

        Accessibility.isFineInEveryLook(visitor);
    }

    @Test
    void U5_a_page_has_a_title_of_its_own_one_heading_and_a_way_past_the_menu(Visitors visitors) {
        Visitor visitor = visitors.come();
        visitor.opens("/contact.xhtml");

        assertThat(visitor.page().title()).startsWith(visitor.heading());
        assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        visitor.page().keyboard().press("Tab");
        assertThat(visitor.page().evaluate("document.activeElement.className")).isEqualTo("skip");
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("content");
    }
}
