package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SystemTest
class SearchTest {

    private static final String NOTE = "Kraanvogels nagekeken";

    static List<Looks> looks() {
        return List.of(
                Looks.DUTCH, Looks.ENGLISH.inDark(), Looks.DUTCH.onPhone().inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_customer_finds_a_ticket_with_a_typo_and_its_marked_words(Looks looks, Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR, looks);
        customer.opens("/customer/search.xhtml");
        searches(customer, "toedienmomnet tijd");

        customer.sees("toedienmoment");
        PlaywrightAssertions.assertThat(customer.page().locator("#tickets mark").first())
                .hasText("Toedienmoment");
        customer.needsNoSidewaysScrolling();
        customer.page().locator("#tickets a.subject").first().click();
        customer.isAt("/customer/ticket/show.xhtml");
    }

    @Test
    void what_support_notes_is_found_by_support_alone(Visitors visitors) {
        Visitor employee = visitors.comeAs(LogIns.SUPPORT);
        employee.opens("/staff/search.xhtml?q=toedienmoment");
        employee.page().locator("#tickets a.subject").first().click();
        employee.isAt("/staff/ticket.xhtml");
        new Support(employee).notes(NOTE);

        employee.page().locator("body").press("/");
        employee.page().keyboard().type("kraanvogel");
        employee.page().keyboard().press("Enter");
        employee.isAt("/staff/search.xhtml");
        PlaywrightAssertions.assertThat(employee.page().locator("#tickets mark").first())
                .hasText("Kraanvogels");

        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR);
        for (String typed : List.of("kraanvogels", "kraanvogel", "kraanvogles", "kraan")) {
            customer.opens("/customer/search.xhtml?q=" + typed);
            assertThat(customer.page().locator("#tickets").count()).as(typed).isZero();
            customer.doesNotSee("Kraanvogels");
        }
    }

    @Test
    void ten_thousand_characters_are_refused_in_words_and_kept(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR);
        String endless = "toedienlijst é".repeat(720);

        customer.opens("/customer/search.xhtml");
        searches(customer, endless);

        customer.sees("Je zoekt met meer dan 200 tekens.");
        assertThat(customer.byId("q").inputValue()).isEqualTo(endless);
    }

    @Test
    void words_without_meaning_and_words_that_are_nowhere_are_explained(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR);

        customer.opens("/customer/search.xhtml?q=de+het+niet");
        customer.sees("Met deze woorden alleen kun je niet zoeken");
        customer.opens("/customer/search.xhtml?q=xyzzyplugh");
        customer.sees("Niets gevonden");
        customer.sees("Dit staat in geen enkel ticket: ‘xyzzyplugh’");
    }

    private static void searches(Visitor visitor, String words) {
        visitor.types("q", words);
        visitor.presses("go");
    }
}
