package nl.careconnections.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
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

/** Service management with all who take part, each refusal and each loop. */
@SystemTest
class ServiceRequestTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    static List<Looks> looks() {
        return List.of(Looks.DUTCH, Looks.ENGLISH.onPhone().inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_the_wish_to_the_rating(Looks looks, Visitors visitors, Mailbox mailbox) {
        boolean dutch = looks.language().equals("nl");
        Visitor contact = comes(visitors, LogIns.CONTACT, looks);
        Visitor administrator = comes(visitors, LogIns.ADMINISTRATOR, looks);
        Visitor consultant = comes(visitors, LogIns.CONSULTANT, looks);

        long number = asks(contact);
        consultant.opens("/staff/ticket.xhtml?number=" + number);
        Accessibility.isFineInEveryLook(consultant);
        opens(consultant, "ask-panel");
        consultant.types("question", "Voor welke afdelingen?");
        consultant.presses("ask-go");
        isHeard(consultant);
        contact.opens(mailbox.lastMailTo(LogIns.CONTACT).link());
        contact.sees("Voor welke afdelingen?");
        Accessibility.isFineInEveryLook(contact);
        new Customer(contact).answers("Voor allemaal.");

        estimates(consultant, number, "acht", "0", TODAY.minusDays(1));
        refuses(consultant, "estimateHours", "rate", "validUntil");
        assertThat(consultant.byId("work")).hasValue("Lijst op maat maken.");
        assertThat(consultant.byId("estimateHours")).hasValue("acht");
        Accessibility.isFineInEveryLook(consultant);
        estimates(consultant, number, dutch ? "8,5" : "8.5", "100", TODAY.plusDays(14));
        isHeard(consultant);
        consultant.sees(dutch ? "850,00" : "850.00");

        contact.opens("/customer/ticket/show.xhtml?number=" + number);
        assertThat(contact.byId("approve")).hasCount(0);
        administrator.opens("/customer/index.xhtml");
        administrator
                .page()
                .locator(".turn-list a[href$='number=" + number + "']")
                .click();
        Accessibility.isFineInEveryLook(administrator);
        administrator.page().locator("#declineDetails > summary").click();
        administrator.presses("decline");
        refuses(administrator, "declineReason");
        administrator.types("declineReason", "Kan het in zeven uur?");
        administrator.presses("decline");
        isHeard(administrator);

        estimates(consultant, number, "7", "100", TODAY.plusDays(14));
        isHeard(consultant);
        administrator.opens("/customer/ticket/show.xhtml?number=" + number);
        Visitor second = comes(visitors, LogIns.ADMINISTRATOR, looks);
        second.opens("/customer/ticket/show.xhtml?number=" + number);
        new Customer(contact).answersOn(number, "Fijn!");
        administrator.presses("approve");
        administrator.page().locator(".meanwhile").waitFor();
        administrator.presses("approve");
        isHeard(administrator);
        second.presses("approve");
        isHeard(second);
        assertThat(second.page()
                        .locator(".thread b:has-text('" + (dutch ? "Offerte goedgekeurd" : "Estimate approved") + "')"))
                .hasCount(1);

        writes(consultant, number, TODAY.plusDays(1), "25");
        refuses(consultant, "day", "hours");
        writes(consultant, number, TODAY, "6");
        isHeard(consultant);
        corrects(consultant, number, "25", "Gebouwd.");
        refuses(consultant, "hours");
        Accessibility.isFineInEveryLook(consultant);
        corrects(consultant, number, "6", "Gebouwd, maar niet getest.");
        isHeard(consultant);
        consultant.sees("Gebouwd, maar niet getest.");
        writes(consultant, number, TODAY, dutch ? "1,5" : "1.5");
        refuses(consultant, "hours");
        assertThat(consultant.byId("hoursWhat")).hasValue("Gebouwd en getest.");
        estimates(consultant, number, "8", "100", TODAY.plusDays(14));
        isHeard(consultant);
        assertThat(consultant.byId("hours-go")).hasCount(0);
        administrator.opens("/customer/ticket/show.xhtml?number=" + number);
        administrator.presses("approve");
        isHeard(administrator);
        writes(consultant, number, TODAY, dutch ? "1,5" : "1.5");
        isHeard(consultant);
        Accessibility.isFineInEveryLook(consultant);

        reports(consultant, number);
        contact.opens(mailbox.lastMailTo(LogIns.CONTACT).link());
        contact.sees("De lijst staat klaar.");
        Accessibility.isFineInEveryLook(contact);
        contact.presses("sendBack");
        refuses(contact, "sendBackReason");
        contact.types("sendBackReason", "De kolommen staan verkeerd om.");
        contact.presses("sendBack");
        isHeard(contact);
        consultant.opens("/staff/ticket.xhtml?number=" + number);
        consultant.sees("De kolommen staan verkeerd om.");
        reports(consultant, number);
        contact.opens("/customer/ticket/show.xhtml?number=" + number);
        new Customer(contact).rates(5, "Precies goed");
        contact.needsNoSidewaysScrolling();
        contact.sees(dutch ? "Afgerond" : "Finished");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_colleague_approves_up_to_the_amount_that_the_administrator_set(Looks looks, Visitors visitors) {
        boolean dutch = looks.language().equals("nl");
        Visitor administrator = comes(visitors, LogIns.ADMINISTRATOR, looks);
        administrator.opens("/customer/organisation/approvals.xhtml");
        administrator
                .page()
                .locator("tr:has-text('Contactpersoon Zorggroep Voorbeeld') a[href*='approver.xhtml']")
                .click();
        administrator.types("most", "duizend");
        administrator.presses("save");
        refuses(administrator, "most");
        assertThat(administrator.byId("most")).hasValue("duizend");
        administrator.types("most", dutch ? "1.000,00" : "1,000.00");
        administrator.presses("save");
        administrator.isAt("/customer/organisation/approvals.xhtml");
        administrator.sees(dutch ? "€ 1.000,00" : "€1,000.00");
        Accessibility.isFineInEveryLook(administrator);

        Visitor contact = comes(visitors, LogIns.CONTACT, looks);
        long number = asks(contact);
        Visitor consultant = comes(visitors, LogIns.CONSULTANT, looks);
        estimates(consultant, number, "20", "100", TODAY.plusDays(14));
        isHeard(consultant);
        contact.opens("/customer/ticket/show.xhtml?number=" + number);
        assertThat(contact.byId("approve")).hasCount(0);
        contact.sees(dutch ? "tot en met € 1.000,00" : "up to €1,000.00");
        Accessibility.isFineInEveryLook(contact);
        estimates(consultant, number, "9", "100", TODAY.plusDays(14));
        isHeard(consultant);
        contact.opens("/customer/ticket/show.xhtml?number=" + number);
        contact.presses("approve");
        isHeard(contact);

        administrator.opens("/customer/organisation/approvals.xhtml");
        administrator
                .page()
                .locator("tr:has-text('Contactpersoon Zorggroep Voorbeeld') a[href*='approver.xhtml']")
                .click();
        administrator.types("most", "");
        administrator.presses("save");
        administrator.isAt("/customer/organisation/approvals.xhtml");
    }

    /** People of the demo read Dutch, unless they choose otherwise. */
    private static Visitor comes(Visitors visitors, String email, Looks looks) {
        Visitor visitor = visitors.comeAs(email, looks);
        visitor.opens("/language?to=" + looks.language());
        return visitor;
    }

    private static long asks(Visitor contact) {
        contact.opens("/customer/support.xhtml");
        contact.presses("kind-servicerequest");
        contact.isAt("/customer/servicerequest/new.xhtml");
        contact.presses("send");
        refuses(contact, "subject", "explanation");
        contact.types("subject", "Toedienlijst op maat");
        contact.types("explanation", "Graag een toedienlijst met twee kolommen.");
        contact.presses("send");
        contact.isAt("/customer/ticket/show.xhtml");
        return Long.parseLong(contact.path().replaceAll(".*number=(\\d+).*", "$1"));
    }

    private static void estimates(Visitor consultant, long number, String hours, String rate, LocalDate until) {
        consultant.opens("/staff/ticket.xhtml?number=" + number);
        opens(consultant, "estimate-panel");
        consultant.types("work", "Lijst op maat maken.");
        consultant.types("estimateHours", hours);
        consultant.types("rate", rate);
        consultant.types("validUntil", until.toString());
        consultant.presses("estimate-go");
    }

    private static void writes(Visitor consultant, long number, LocalDate day, String hours) {
        consultant.opens("/staff/ticket.xhtml?number=" + number);
        consultant.types("day", day.toString());
        consultant.types("hours", hours);
        consultant.types("hoursWhat", "Gebouwd en getest.");
        consultant.presses("hours-go");
    }

    private static void corrects(Visitor consultant, long number, String hours, String what) {
        consultant.opens("/staff/ticket.xhtml?number=" + number);
        consultant.page().locator("a[href*='&line=']").first().click();
        consultant.types("hours", hours);
        consultant.types("hoursWhat", what);
        consultant.presses("correct-go");
    }

    private static void reports(Visitor consultant, long number) {
        consultant.opens("/staff/ticket.xhtml?number=" + number);
        opens(consultant, "report-panel");
        consultant.types("report", "De lijst staat klaar.");
        consultant.presses("report-go");
        isHeard(consultant);
    }

    private static void opens(Visitor visitor, String panel) {
        if (visitor.byId(panel).getAttribute("open") == null) {
            visitor.page().locator("#" + panel + " > summary").click();
        }
    }

    private static void isHeard(Visitor visitor) {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }

    private static void refuses(Visitor visitor, String... fields) {
        visitor.page().locator(".summary").waitFor();
        assertThat(visitor.page().locator(".summary li a")).hasCount(fields.length);
        for (String field : fields) {
            assertThat(visitor.byId(field + "-error")).isVisible();
        }
    }
}
