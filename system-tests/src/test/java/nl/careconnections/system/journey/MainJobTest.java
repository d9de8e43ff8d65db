package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.careconnections.system.harness.FrontDoor;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Mailbox.Mail;
import nl.careconnections.system.harness.Person;
import nl.careconnections.system.harness.Recording;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Administrator;
import nl.careconnections.system.people.Customer;
import nl.careconnections.system.people.Invited;
import nl.careconnections.system.people.Support;
import nl.careconnections.system.people.Wizard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SystemTest
class MainJobTest {

    /** With a slip of the pen. */
    private static final String SEARCHED = "toedienlijst afdruken";

    static List<Looks> looks() {
        return List.of(Looks.DUTCH, Looks.ENGLISH.onPhone().inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_invitation_to_rating(Looks looks, Visitors visitors, FrontDoor door, Mailbox mailbox) {
        String email = "invited." + UUID.randomUUID() + "@voorbeeld.example";
        new Administrator(visitors.comeAs(LogIns.ADMINISTRATOR, looks))
                .invites("Nieuwe contactpersoon", email, looks.language().toUpperCase());
        Visitor customer = visitors.come(looks);
        Person person = new Invited(customer, door)
                .accepts(
                        mailbox.lastMailTo(email).link(), "Nieuwe contactpersoon", email, "groene-regenjas-op-maandag");

        long number = submits(customer);
        Mail received = mailbox.mailTo(email, String.valueOf(number));
        assertMailIsSafe(received, number);

        new Customer(customer).logsOut();
        customer.opens(received.link());
        door.passes(customer, person);
        customer.isAt("/customer/ticket/show.xhtml");
        customer.sees("Toedienlijst blijft leeg");
        customer.needsNoSidewaysScrolling();
        assertThat(customer.page().locator("html").getAttribute("lang")).isEqualTo(looks.language());

        Visitor employee = visitors.comeAs(LogIns.SUPPORT, looks);
        Support support = new Support(employee);
        support.opensTicket(number);
        employee.needsNoSidewaysScrolling();
        support.takes("Supportmedewerker 1");
        support.notes("Kanarie: alleen voor collega's");
        long before = mailbox.newest();
        support.asks("Welke browser gebruik je?");

        customer.opens(mailbox.mailAfter(before, email).link());
        customer.sees("Welke browser gebruik je?");
        customer.doesNotSee("Kanarie");
        new Customer(customer).answers("De nieuwste versie van Firefox.");

        support.opensTicket(number);
        employee.sees("De nieuwste versie van Firefox.");
        before = mailbox.newest();
        support.solves("Zet Achtergronden afdrukken aan.");

        customer.opens(mailbox.mailAfter(before, email).link());
        new Customer(customer).accepts();
        new Customer(customer).rates(5, "Snel geholpen");
        customer.needsNoSidewaysScrolling();

        support.opensTicket(number);
        employee.sees("Snel geholpen");
    }

    private static long submits(Visitor customer) {
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.looksForAnswers(SEARCHED);
        customer.sees("Toedienlijst afdrukken of als PDF bewaren");
        wizard.ticksTheFirstCheck();
        wizard.readsTheFirstArticleAndComesBack();
        wizard.findsItsSearchAgain(SEARCHED);
        wizard.goesOnToDescribe();
        customer.presses("back");
        wizard.findsItsSearchAgain(SEARCHED);
        wizard.goesOnToDescribe();
        wizard.describes("Toedienlijst blijft leeg", "De afdruk van de toedienlijst is leeg sinds vanochtend.");
        wizard.attaches(Recording.webm(customer));
        wizard.addsSteps("Ik open een dossier.", "Ik kies Toedienlijst.", "Ik kies Afdrukken.");
        wizard.saysEverythingStillWorks("SERIOUS");
        wizard.consentsToLogIn("Meekijken", LocalDate.now().plusDays(7).toString());
        customer.needsNoSidewaysScrolling();
        wizard.goesOnToCheck();
        customer.sees("opname.webm");
        customer.sees("Ik kies Afdrukken.");
        customer.needsNoSidewaysScrolling();
        return wizard.creates();
    }

    /** Number, neutral title and link, no ticket text (assurance S19). */
    private static void assertMailIsSafe(Mail mail, long number) {
        assertThat(mail.subject()).contains(String.valueOf(number));
        assertThat(mail.text()).doesNotContain("Toedienlijst", "Firefox", "opname");
        assertThat(mail.html()).doesNotContain("Toedienlijst", "Firefox", "opname");
        assertThat(mail.link()).endsWith("/ticket/" + number);
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Message-ID")).isNotEmpty();
    }
}
