package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
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

/** A question about an invoice: passed on, asked about, answered, refused, answered by telephone, accepted. */
@SystemTest
class ContractQuestionTest {

    static List<Looks> looks() {
        return List.of(Looks.DUTCH.inDark(), Looks.ENGLISH.onPhone());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_the_question_to_the_answer(Looks looks, Visitors visitors, Mailbox mailbox) {
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR, looks);
        customer.opens("/customer/support.xhtml");
        customer.byId("kind-contractquestion").click();
        customer.types("subject", "Bedrag van juni");
        customer.presses("send");
        assertThat(customer.byId("subject").inputValue()).isEqualTo("Bedrag van juni");
        Accessibility.isFine(customer);
        customer.page().locator("input[name='about'][value='INVOICE']").check();
        customer.types("reference", "F-1");
        customer.types("explanation", "Het bedrag is hoger dan afgesproken.");
        customer.presses("send");
        heard(customer);
        long number = Long.parseLong(customer.path().replaceAll(".*number=(\\d+).*", "$1"));
        String ticket = "/staff/ticket.xhtml?number=" + number;

        Visitor support = visitors.comeAs(LogIns.SUPPORT, looks);
        support.opens(ticket);
        unfolds(support, "forward-panel");
        support.types("note", "Kanarie voor de afdeling");
        support.presses("forward");
        assertThat(support.byId("note").inputValue()).isEqualTo("Kanarie voor de afdeling");
        support.byId("department").selectOption(new SelectOption().setIndex(1));
        long before = mailbox.newest();
        support.presses("forward");
        heard(support);
        assertThat(mailbox.mailAfter(before, LogIns.FINANCE).text()).doesNotContain("Bedrag", "Kanarie");

        Visitor finance = visitors.comeAs(LogIns.FINANCE, looks);
        finance.opens(ticket);
        finance.sees("Kanarie voor de afdeling");
        unfolds(finance, "ask-panel");
        finance.types("question", "Over welke regel gaat het?");
        finance.presses("ask");
        heard(finance);
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        customer.sees("Over welke regel gaat het?");
        customer.doesNotSee("Kanarie");
        new Customer(customer).answers("Over regel drie.");

        finance.opens(ticket);
        unfolds(finance, "answer-panel");
        finance.types("answer", "Regel drie klopt.");
        finance.presses("answer-go");
        heard(finance);
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        customer.needsNoSidewaysScrolling();
        Accessibility.isFine(customer);
        customer.page().locator("#refuseDetails > summary").click();
        customer.types("why", "Regel drie is niet van ons.");
        customer.presses("refuse");
        heard(customer);

        finance.opens(ticket);
        unfolds(finance, "answer-panel");
        finance.types("answer", "Je hebt gelijk, we crediteren het.");
        finance.byId("called").check();
        finance.types("calledAt", "2099-01-01T10:00");
        finance.types("spokenTo", "Beheerder");
        finance.presses("answer-go");
        assertThat(finance.page().locator("#calledAt[aria-invalid='true']").count())
                .isEqualTo(1);
        assertThat(finance.byId("spokenTo").inputValue()).isEqualTo("Beheerder");
        Accessibility.isFine(finance);
        finance.types("calledAt", "2026-01-05T10:00");
        finance.presses("answer-go");
        heard(finance);

        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        customer.presses("accept");
        heard(customer);
        new Customer(customer).rates(5, "Netjes opgelost");
        customer.needsNoSidewaysScrolling();
    }

    private static void unfolds(Visitor visitor, String panel) {
        visitor.page().locator("#" + panel + " > summary").click();
    }

    private static void heard(Visitor visitor) {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }
}
