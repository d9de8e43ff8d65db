package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Mailbox.Mail;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The complaint procedure of the manual, walked by everybody who has a part in it. */
@SystemTest
class ComplaintTest {

    private static final String CANARY = "Kanarie";

    static List<Looks> looks() {
        return List.of(Looks.DUTCH, Looks.ENGLISH.onPhone());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_submission_through_a_refusal_to_the_end(Looks looks, Visitors visitors, Mailbox mailbox) {
        Visitor customer = visitors.comeAs(LogIns.COLLEAGUE, looks);
        Complaint contact = new Complaint(customer);
        contact.goesOnToTheForm();
        customer.presses("send");
        assertThat(refused(customer)).containsExactly("subject", "explanation");
        long before = mailbox.newest();
        long number = contact.submits("Drie weken geen antwoord", CANARY + ": onze vraag bleef liggen.");
        isPlain(mailbox.mailAfter(before, LogIns.COLLEAGUE), number);

        Visitor employee = visitors.comeAs(LogIns.SUPPORT, looks);
        Complaint support = new Complaint(employee);
        employee.opens("/staff/ticket.xhtml?number=" + number);
        employee.sees(CANARY);
        support.picks("isComplaint", "yes");
        employee.presses("forward");
        assertThat(refused(employee)).contains("influence", "influenceReasons", "nature", "impact", "solutions");
        PlaywrightAssertions.assertThat(employee.page().locator("input[name='isComplaint'][value='yes']"))
                .isChecked();
        support.pressesAndHears("assess-go");
        customer.page().reload();
        customer.doesNotSee("Beoordeling bewaard");
        support.assesses("Blijft binnen");
        before = mailbox.newest();
        support.pressesAndHears("forward");
        assertThat(employee.opens("/staff/ticket.xhtml?number=" + number)).isEqualTo(404);
        isPlain(mailbox.mailAfter(before, LogIns.COLLEAGUE), number);

        Visitor chief = visitors.comeAs(LogIns.DIRECTOR, looks);
        Complaint director = new Complaint(chief);
        chief.opens("/staff/ticket.xhtml?number=" + number);
        chief.needsNoSidewaysScrolling();
        director.pressesAndHears("take");
        assertThat(chief.byId("propose-go").count()).as("call first").isZero();
        chief.types("calledAt", LocalDate.now().plusDays(2) + "T10:00");
        director.picks("reached", "yes");
        chief.types("callSummary", "Alles doorgesproken.");
        chief.presses("call-go");
        assertThat(refused(chief)).containsExactly("calledAt");
        PlaywrightAssertions.assertThat(chief.byId("callSummary")).hasValue("Alles doorgesproken.");
        chief.types("calledAt", localNow());
        director.pressesAndHears("call-go");

        chief.presses("propose-go");
        assertThat(refused(chief)).contains("description", "solution-0", "measure-0", "readyBy");
        director.promises(
                "Wij lossen het op", "Een vaste eigenaar", LocalDate.now().minusDays(1));
        chief.presses("propose-go");
        assertThat(refused(chief)).contains("measureDue-0");
        PlaywrightAssertions.assertThat(chief.byId("measure-0")).hasValue("Een vaste eigenaar");
        chief.types("measureDue-0", LocalDate.now().plusDays(10).toString());
        chief.types("readyBy", LocalDate.now().plusDays(20).toString());
        before = mailbox.newest();
        director.pressesAndHears("propose-go");

        Mail proposed = mailbox.mailAfter(before, LogIns.COLLEAGUE);
        isPlain(proposed, number);
        customer.opens(proposed.link());
        customer.sees("Een vaste eigenaar");
        customer.needsNoSidewaysScrolling();
        customer.page().locator("#refuseDetails > summary").click();
        customer.presses("refuse");
        assertThat(refused(customer)).containsExactly("reasons");
        customer.types("reasons", "Dit is te laat.");
        contact.pressesAndHears("refuse");

        chief.opens("/staff/ticket.xhtml?number=" + number);
        chief.sees("Dit is te laat.");
        PlaywrightAssertions.assertThat(chief.byId("measure-0")).hasValue("Een vaste eigenaar");
        chief.presses("add-measure");
        chief.types("measure-1", "Maandelijks overleg");
        chief.types("measureDue-1", LocalDate.now().plusDays(5).toString());
        chief.types("measureDue-0", LocalDate.now().plusDays(5).toString());
        director.pressesAndHears("propose-go");

        customer.page().reload();
        customer.sees("Maandelijks overleg");
        contact.pressesAndHears("accept");

        chief.opens("/staff/ticket.xhtml?number=" + number);
        assertThat(chief.byId("close-go").count()).as("first carry out").isZero();
        for (int action = 1; action <= 3; action++) {
            director.finishes(action, "Gedaan: " + action);
        }
        chief.types("feedback", "Alles is geregeld.");
        director.pressesAndHears("close-go");

        customer.page().reload();
        customer.sees("Alles is geregeld.");
        customer.sees("Gedaan: 3");
        customer.needsNoSidewaysScrolling();
        isPdf(customer, "/customer/complaint/dossier?number=" + number);
        isPdf(chief, "/staff/complaint/dossier?number=" + number);
    }

    @Test
    void what_is_no_complaint_becomes_a_support_question_and_a_talk_comes_first(Visitors visitors, Mailbox mailbox) {
        Visitor customer = visitors.comeAs(LogIns.COLLEAGUE);
        Complaint contact = new Complaint(customer);
        long talk = contact.asksToBeCalled("Over de facturen", "Bel me na twee uur.");
        Visitor employee = visitors.comeAs(LogIns.SUPPORT);
        Complaint support = new Complaint(employee);
        employee.opens("/staff/ticket.xhtml?number=" + talk);
        employee.types("talkSummary", "Uitgelegd hoe het zit.");
        support.pressesAndHears("talk-go");
        customer.page().reload();
        customer.sees("Uitgelegd hoe het zit.");

        contact.goesOnToTheForm();
        long number = contact.submits("Knop doet niets", "De knop Opslaan doet niets.");
        employee.opens("/staff/ticket.xhtml?number=" + number);
        support.unfolds("question");
        employee.presses("question-go");
        assertThat(refused(employee)).containsExactly("questionProduct", "questionPriority", "questionReason");
        employee.chooses("questionProduct", "nCare");
        employee.byId("questionPriority").selectOption("MEDIUM");
        employee.types("questionReason", "Dit is een fout in het programma.");
        long before = mailbox.newest();
        support.pressesAndHears("question-go");
        isPlain(mailbox.mailAfter(before, LogIns.COLLEAGUE), number);
        employee.sees("De knop Opslaan doet niets.");

        customer.page().reload();
        customer.sees("Dit is een fout in het programma.");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_director_steps_in_for_one_who_is_away(Looks looks, Visitors visitors, Mailbox mailbox) {
        Visitor customer = visitors.comeAs(LogIns.COLLEAGUE, looks);
        Complaint contact = new Complaint(customer);
        contact.goesOnToTheForm();
        long number = contact.submits("Drie weken geen antwoord", CANARY + ": niemand belt.");
        Visitor chief = visitors.comeAs(LogIns.DIRECTOR, looks);
        Complaint director = new Complaint(chief);
        chief.opens("/staff/ticket.xhtml?number=" + number);
        director.assesses("Duidelijk");
        director.pressesAndHears("forward");
        chief.opens("/staff/ticket.xhtml?number=" + number);
        director.pressesAndHears("take");
        assertThat(chief.opens("/staff/complaint/takeover.xhtml?number=" + number))
                .as("one's own")
                .isEqualTo(404);

        Visitor other = visitors.comeAs(LogIns.OTHER_DIRECTOR, looks);
        assertThat(other.opens("/staff/ticket.xhtml?number=" + number)).isEqualTo(404);
        other.opens("/staff/complaint/takeover.xhtml");
        other.doesNotSee(CANARY);
        other.needsNoSidewaysScrolling();
        Accessibility.isFineInEveryLook(other);
        other.page().locator("main a[href$='number=" + number + "']").click();
        other.presses("takeOver");
        assertThat(refused(other)).containsExactly("away", "takeOverReason");
        other.needsNoSidewaysScrolling();
        Accessibility.isFineInEveryLook(other);
        other.types("takeOverReason", "Mijn collega is ziek.");
        other.presses("takeOver");
        assertThat(refused(other)).containsExactly("away");
        PlaywrightAssertions.assertThat(other.byId("takeOverReason")).hasValue("Mijn collega is ziek.");
        other.byId("away").check();
        long before = mailbox.newest();
        new Complaint(other).pressesAndHears("takeOver");
        other.sees(CANARY);
        isPlain(mailbox.mailAfter(before, LogIns.COLLEAGUE), number);
        isPlain(mailbox.mailAfter(before, LogIns.DIRECTOR), number);

        customer.page().reload();
        customer.sees("Mijn collega is ziek.");
        customer.sees("Tweede directeur");
    }

    @Test
    void U1_each_step_is_accessible_in_every_look(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.COLLEAGUE);
        Complaint contact = new Complaint(customer);
        for (String way : List.of("", "?way=call", "?way=complaint")) {
            customer.opens("/customer/complaint/new.xhtml" + way);
            Accessibility.isFineInEveryLook(customer);
        }
        long number = contact.submits("Toegankelijk", "Ook dit.");
        Visitor chief = visitors.comeAs(LogIns.DIRECTOR);
        Complaint director = new Complaint(chief);
        chief.opens("/staff/ticket.xhtml?number=" + number);
        director.unfolds("question");
        Accessibility.isFineInEveryLook(chief);
        director.assesses("Duidelijk");
        director.pressesAndHears("forward");
        chief.opens("/staff/ticket.xhtml?number=" + number);
        director.pressesAndHears("take");
        director.picks("reached", "yes");
        chief.types("callSummary", "Gebeld.");
        director.pressesAndHears("call-go");
        List.of("call", "propose", "colleague", "hand").forEach(director::unfolds);
        Accessibility.isFineInEveryLook(chief);
        director.promises("Oplossing", "Maatregel", LocalDate.now().plusDays(3));
        director.pressesAndHears("propose-go");
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        Accessibility.isFineInEveryLook(customer);
        contact.pressesAndHears("accept");
        chief.page().reload();
        chief.page().locator("#actions > li a").first().click();
        Accessibility.isFineInEveryLook(chief);
    }

    private static String localNow() {
        return java.time.LocalDateTime.now(java.time.ZoneId.of("Europe/Amsterdam"))
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /** Number, neutral title and link, no word that was typed (assurance S19). */
    private static void isPlain(Mail mail, long number) {
        assertThat(mail.subject()).contains(String.valueOf(number));
        assertThat(mail.text()).doesNotContain(CANARY, "Drie weken", "vaste eigenaar", "knop");
        assertThat(mail.link()).endsWith("/ticket/" + number);
    }

    private static void isPdf(Visitor reader, String address) {
        APIResponse dossier =
                reader.context().request().get(reader.page().url().replaceAll("(https?://[^/]+).*", "$1") + address);
        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(dossier.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.")
                .contains("/StructTreeRoot");
    }

    /** The fields that the summary leads to, each of which says why. */
    private static List<String> refused(Visitor visitor) {
        Locator links = visitor.page().locator(".summary li a");
        links.first().waitFor();
        return links.all().stream()
                .map(link -> link.getAttribute("href").substring(1))
                .peek(field -> PlaywrightAssertions.assertThat(visitor.byId(field + "-error"))
                        .isVisible())
                .toList();
    }
}
