package nl.careconnections.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.UUID;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Mailbox.Mail;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The three ways a telephone call ends, at the desk and in the portal. */
@SystemTest
class PhoneTest {

    private static final int MOST_KEYS = 15;

    /** Somebody on a keyboard who counts the keys that are no text. */
    private static final class Typist {

        private final Visitor visitor;
        private int keys;

        private Typist(Visitor visitor) {
            this.visitor = visitor;
        }

        private void types(String text) {
            visitor.page().keyboard().type(text);
        }

        private void presses(String key) {
            visitor.page().keyboard().press(key);
            keys++;
        }

        private void tabsTo(String id) {
            while (!(Boolean) visitor.byId(id).evaluate("field => field.contains(document.activeElement)")) {
                assertThat(keys).as("keys on the way to " + id).isLessThan(MOST_KEYS);
                presses("Tab");
            }
        }
    }

    static List<Looks> looks() {
        return List.of(Looks.DUTCH.inDark(), Looks.ENGLISH.onPhone());
    }

    @Test
    void a_solved_call_takes_five_fields_no_mouse_and_at_most_fifteen_keys(Visitors visitors, Mailbox mailbox) {
        String subject = "Archief " + UUID.randomUUID();
        Visitor support = visitors.comeAs(LogIns.SUPPORT);
        support.opens("/staff/phone/new.xhtml");
        long before = mailbox.newest();
        Typist typist = new Typist(support);

        typist.types("teamlei");
        assertThat(support.page().locator("#caller-list [role='option'][aria-selected='true']"))
                .containsText("Teamleider");
        typist.presses("Enter");
        assertThat(support.byId("caller")).hasValue("Teamleider Zorggroep Voorbeeld, Zorggroep Voorbeeld");
        typist.tabsTo("calledAt");
        typist.tabsTo("subject");
        typist.types(subject);
        typist.tabsTo("question");
        typist.types("Waar staat de toedienlijst van vorige week?");
        typist.tabsTo("solution");
        typist.types("Onder Rapporten, tab Archief.");
        typist.presses("Control+Enter");

        support.isAt("/staff/phone/index.xhtml");
        support.sees(subject);
        assertThat(typist.keys).isLessThanOrEqualTo(MOST_KEYS);

        Mail mail = mailbox.mailAfter(before, LogIns.COLLEAGUE);
        assertThat(mail.text()).doesNotContain(subject, "Rapporten");
        Visitor customer = visitors.comeAs(LogIns.COLLEAGUE);
        customer.opens(mail.link());
        customer.sees("Telefonisch ontvangen");
        customer.sees("Onder Rapporten, tab Archief.");
        new Customer(customer).accepts();
        new Customer(customer).rates(5, "Meteen geholpen");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_question_that_takes_longer_goes_its_way(Looks looks, Visitors visitors, Mailbox mailbox) {
        String subject = "Filter " + UUID.randomUUID();
        Visitor support = visitors.comeAs(LogIns.SUPPORT, looks);
        support.opens("/staff/phone/new.xhtml");
        support.needsNoSidewaysScrolling();
        support.types("subject", subject);
        support.types("question", "Het filter onthoudt niets.");
        outcome(support, "QUESTION");
        assertThat(support.byId("solution")).isHidden();
        support.types("calledAt", "2099-01-01T10:00");
        support.presses("register");
        assertThat(support.page().locator(".summary li")).hasCount(5);
        assertThat(support.byId("subject")).hasValue(subject);
        assertThat(support.byId("question")).hasValue("Het filter onthoudt niets.");
        Accessibility.isFine(support);

        finds(support, "030 9", "nobody");
        finds(support, "teamleider voorbeeld", "Teamleider");
        support.types("calledAt", nowAtTheDesk(support));
        for (String question : List.of("unavailable", "prescribingImpossible", "emergencyImpossible")) {
            support.page().locator("input[name='" + question + "'][value='no']").check();
        }
        support.page().locator("input[name='severity'][value='SERIOUS']").check();
        long before = mailbox.newest();
        support.presses("register");
        support.isAt("/staff/phone/index.xhtml");
        support.needsNoSidewaysScrolling();
        Accessibility.isFine(support);
        Mail mail = mailbox.mailAfter(before, LogIns.COLLEAGUE);
        assertThat(mail.text()).doesNotContain(subject);

        Visitor customer = visitors.comeAs(LogIns.COLLEAGUE, looks);
        customer.opens(mail.link());
        customer.sees(subject);
        customer.needsNoSidewaysScrolling();
        Accessibility.isFine(customer);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_customer_who_collects_information_completes_a_draft(Looks looks, Visitors visitors, Mailbox mailbox) {
        String subject = "Melding " + UUID.randomUUID();
        Visitor support = visitors.comeAs(LogIns.SUPPORT, looks);
        support.opens("/staff/phone/new.xhtml");
        finds(support, "teamleider", "Teamleider");
        support.types("subject", subject);
        support.types("question", "Welke melding is het?");
        outcome(support, "COLLECTS");
        long before = mailbox.newest();
        support.presses("register");
        support.isAt("/staff/phone/index.xhtml");
        assertThat(newestCall(support).locator(".chip-warning")).isVisible();
        support.doesNotSee(subject);

        Mail mail = mailbox.mailAfter(before, LogIns.COLLEAGUE);
        assertThat(mail.text()).doesNotContain(subject, "melding is het");
        Visitor customer = visitors.comeAs(LogIns.COLLEAGUE, looks);
        customer.opens("/customer/support.xhtml");
        customer.sees(subject);
        customer.opens(mail.link());
        assertThat(customer.byId("prepared")).containsText("Supportmedewerker 1");
        customer.needsNoSidewaysScrolling();
        Accessibility.isFine(customer);
        customer.types("explanation", "Geen printer gevonden.");
        for (String question : List.of("unavailable", "prescribingImpossible", "emergencyImpossible")) {
            customer.page()
                    .locator("input[name='" + question + "'][value='no']")
                    .check();
        }
        customer.page().locator("input[name='severity'][value='ANNOYING']").check();
        customer.presses("next");
        customer.isAt("/customer/question/check.xhtml");
        customer.presses("create");
        customer.isAt("/customer/question/sent.xhtml");

        support.opens("/staff/phone/index.xhtml");
        assertThat(newestCall(support)).containsText(subject);
        support.types("words", "nobody by that name");
        support.page().locator("#filter button").click();
        assertThat(support.page().locator(".empty")).isVisible();
        Accessibility.isFine(support);
    }

    @Test
    void without_script_the_page_shows_whom_it_found(Visitors visitors) {
        Visitor support = visitors.comeAs(LogIns.SUPPORT);
        support.page()
                .route(
                        "**/phone.js*",
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody("")));
        support.opens("/staff/phone/new.xhtml");
        support.types("caller", "Zorggroep Voorbeeld");
        support.types("question", "Blijft staan.");
        support.presses("find");
        assertThat(support.byId("callerId")).isVisible();
        assertThat(support.page().locator("#callerId option")).not().hasCount(1);
        assertThat(support.byId("question")).hasValue("Blijft staan.");
        support.types("caller", "teamleider voorbeeld");
        support.presses("find");
        assertThat(support.page().locator("#callerId option:checked")).containsText("Teamleider");
        Accessibility.isFine(support);
    }

    private static void finds(Visitor support, String words, String name) {
        support.types("caller", "");
        support.byId("caller").pressSequentially(words);
        Locator first = support.page().locator("#caller-list [role='option']").first();
        if (name.equals("nobody")) {
            assertThat(support.page().locator("#found-news a")).isVisible();
        } else {
            assertThat(first).containsText(name);
            support.byId("caller").press("Enter");
        }
    }

    private static void outcome(Visitor support, String value) {
        support.page().locator("input[name='outcome'][value='" + value + "']").check();
    }

    private static Locator newestCall(Visitor support) {
        return support.page().locator("table tbody tr").first();
    }

    /** As the form proposes it. */
    private static String nowAtTheDesk(Visitor support) {
        return (String) support.page()
                .evaluate("new Date(Date.now() - 60000).toLocaleString('sv').replace(' ', 'T').slice(0, 16)");
    }
}
