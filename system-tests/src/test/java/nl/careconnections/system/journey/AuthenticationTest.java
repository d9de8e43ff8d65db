package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A request about logging in with all who have a part in it, as product.md has it. */
@SystemTest
class AuthenticationTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    static List<Looks> looks() {
        return List.of(Looks.DUTCH, Looks.ENGLISH.onPhone().inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_request_to_confirmation(Looks looks, Visitors visitors, Mailbox mailbox) {
        String canary = "Kanarie" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        long before = mailbox.newest();
        Visitor customer = come(visitors, LogIns.CONTACT, looks);
        long number = asksForNetworks(customer, canary);
        assertSafe(mailbox.mailAfter(before, LogIns.CONTACT), number, canary);
        assertThat(come(visitors, LogIns.COLLEAGUE, looks).opens("/customer/ticket/show.xhtml?number=" + number))
                .isEqualTo(404);

        Visitor support = come(visitors, LogIns.SUPPORT, looks);
        support.opens("/staff/ticket.xhtml?number=" + number);
        PlaywrightAssertions.assertThat(support.byId("carry-out-go")).hasCount(0);
        support.presses("verify-go");
        support.page().locator(".summary").waitFor();
        Accessibility.isFineInEveryLook(support);

        asks(support);
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        Accessibility.isFineInEveryLook(customer);
        new Customer(customer).answers("De hoofdlocatie.");

        support.opens("/staff/ticket.xhtml?number=" + number);
        support.page().locator("label[for='knownNumber:0']").click();
        support.types("calledAt", now());
        support.types("spokenWith", "Beheerder");
        support.presses("verify-go");
        isHeard(support);

        support.page().locator("input[name='lines']").first().check();
        support.types("carriedOut", "Je wachtwoord is Welkom2026");
        support.presses("carry-out-go");
        support.byId("carry-out-anyway").waitFor();
        PlaywrightAssertions.assertThat(support.byId("carriedOut")).hasValue("Je wachtwoord is Welkom2026");
        PlaywrightAssertions.assertThat(
                        support.page().locator("input[name='lines']").first())
                .isChecked();
        Accessibility.isFineInEveryLook(support);
        support.types("carriedOut", "De eerste is klaar.");
        support.presses("carry-out-go");
        isHeard(support);
        carriesOutTheRest(support);

        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        Accessibility.isFineInEveryLook(customer);
        customer.page().locator("#not-right > summary").click();
        customer.presses("notRightGo");
        customer.page().locator(".summary").waitFor();
        customer.types("reason", "De tweede werkt niet.");
        customer.presses("notRightGo");
        isHeard(customer);

        support.opens("/staff/ticket.xhtml?number=" + number);
        support.sees("De tweede werkt niet.");
        carriesOutTheRest(support);
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        customer.presses("confirm");
        isHeard(customer);
        Accessibility.isFineInEveryLook(customer);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void other_subjects_and_a_refusal(Looks looks, Visitors visitors) {
        Visitor customer = come(visitors, LogIns.ADMINISTRATOR, looks);
        customer.opens("/customer/authentication/new.xhtml");
        Accessibility.isFineInEveryLook(customer);
        customer.presses("about-SECOND_FACTOR");
        customer.presses("send");
        customer.page().locator(".summary a[href='#method']").waitFor();
        Accessibility.isFineInEveryLook(customer);

        customer.opens("/customer/authentication/new.xhtml?about=SINGLE_SIGN_ON");
        customer.types("provider", "Inlogdienst");
        customer.types("metadata", "http://idp.voorbeeld.example/metadata");
        customer.types("contact", "Technisch beheer");
        customer.types("wishedOn", "2020-01-01");
        customer.types("explanation", "Voor alle medewerkers.");
        customer.presses("send");
        customer.page().locator(".summary a[href='#metadata']").waitFor();
        customer.page().locator(".summary a[href='#wishedOn']").waitFor();
        Accessibility.isFineInEveryLook(customer);
        customer.types("metadata", "https://idp.voorbeeld.example/metadata");
        customer.types(
                "wishedOn",
                LocalDateTime.now(AMSTERDAM).plusDays(20).toLocalDate().toString());
        customer.presses("send");
        customer.isAt("/customer/ticket/show.xhtml");
        String number = customer.path().replaceAll(".*number=(\\d+).*", "$1");

        Visitor support = come(visitors, LogIns.SUPPORT, looks);
        support.opens("/staff/ticket.xhtml?number=" + number);
        support.byId("refuse-panel").locator("summary").click();
        support.types("refusal", "We spraken iemand die dit niet vroeg.");
        support.presses("refuse-go");
        isHeard(support);
        customer.opens("/customer/ticket/show.xhtml?number=" + number);
        customer.sees("We spraken iemand die dit niet vroeg.");
    }

    private static long asksForNetworks(Visitor customer, String canary) {
        customer.opens("/customer/support.xhtml");
        customer.presses("kind-authentication");
        customer.presses("about-NETWORKS");
        customer.types("network1", "192.0.2.7/24");
        customer.types("description1", "Hoofdlocatie");
        customer.types("network2", "10.0.0.0/8");
        customer.types("description2", "Intern");
        customer.types("explanation", canary);
        customer.presses("send");
        customer.page().locator(".summary a[href='#network1']").waitFor();
        PlaywrightAssertions.assertThat(customer.byId("network1-error")).containsText("192.0.2.0/24");
        customer.page().locator(".summary a[href='#network2']").waitFor();
        PlaywrightAssertions.assertThat(customer.byId("explanation")).hasValue(canary);
        Accessibility.isFineInEveryLook(customer);
        customer.types("network1", "192.0.2.0/24");
        customer.types("network2", "2001:db8::/32");
        customer.presses("send");
        customer.isAt("/customer/ticket/show.xhtml");
        Accessibility.isFineInEveryLook(customer);
        return Long.parseLong(customer.path().replaceAll(".*number=(\\d+).*", "$1"));
    }

    private static void asks(Visitor support) {
        Locator panel = support.byId("ask-panel");
        if (panel.getAttribute("open") == null) {
            panel.locator("summary").first().click();
        }
        support.types("question", "Welke locatie is dit?");
        support.presses("ask-go");
        isHeard(support);
    }

    private static void carriesOutTheRest(Visitor support) {
        for (Locator line : support.page().locator("input[name='lines']").all()) {
            line.check();
        }
        support.types("carriedOut", "Alles is klaar.");
        support.presses("carry-out-go");
        isHeard(support);
    }

    /** Number, neutral title and link, no word of the request, and that nothing is given out (assurance S19). */
    private static void assertSafe(Mail mail, long number, String canary) {
        assertThat(mail.subject()).contains(String.valueOf(number));
        assertThat(mail.text()).doesNotContain(canary, "192.0.2").contains("nooit");
        assertThat(mail.link()).endsWith("/ticket/" + number);
    }

    /** In the language of the looks, whatever the account has. */
    private static Visitor come(Visitors visitors, String email, Looks looks) {
        Visitor visitor = visitors.comeAs(email, looks);
        visitor.opens("/language?to=" + looks.language());
        return visitor;
    }

    private static void isHeard(Visitor visitor) {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }

    private static String now() {
        return LocalDateTime.now(AMSTERDAM).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm"));
    }
}
