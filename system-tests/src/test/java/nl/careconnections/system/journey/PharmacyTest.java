package nl.careconnections.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new pharmacy: asked by one organisation, joined by another, and both are told that it can be linked. */
@SystemTest
class PharmacyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final AtomicInteger CODES = new AtomicInteger(900_000);

    static List<Looks> looks() {
        return List.of(Looks.DUTCH, Looks.ENGLISH.onPhone().inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_the_request_to_the_registry(Looks looks, Visitors visitors, Mailbox mailbox) {
        String code = "02" + CODES.incrementAndGet();
        Visitor contact = comes(visitors, LogIns.CONTACT, looks);
        contact.opens("/customer/support.xhtml");
        contact.presses("kind-pharmacy");
        contact.isAt("/customer/pharmacy/new.xhtml");
        contact.types("agbCode", "01123456");
        contact.presses("create");
        refuses(contact, "agbCode", "name", "place", "contact");
        assertThat(contact.byId("agbCode")).hasValue("01123456");
        Accessibility.isFineInEveryLook(contact);
        long number = asks(contact, code, "create");
        Accessibility.isFineInEveryLook(contact);

        Visitor other = comes(visitors, LogIns.OTHER_CONTACT, looks);
        other.opens("/customer/pharmacy/new.xhtml");
        other.types("agbCode", code);
        assertThat(other.byId("join")).isVisible();
        assertThat(other.byId("create")).hasCount(0);
        other.doesNotSee("Zorggroep Voorbeeld");
        Accessibility.isFineInEveryLook(other);
        long joined = asks(other, code, "join");
        Visitor colleague = comes(visitors, LogIns.COLLEAGUE, looks);
        colleague.opens("/customer/pharmacy/new.xhtml");
        colleague.types("agbCode", code);
        assertThat(colleague.page().locator("#standing a[href$='number=" + number + "']"))
                .isVisible();

        Visitor support = comes(visitors, LogIns.SUPPORT, looks);
        support.opens("/staff/ticket.xhtml?number=" + joined);
        assertThat(support.byId("approach-go")).hasCount(0);
        support.page().locator("a[href$='number=" + number + "']").first().click();
        Visitor late = comes(visitors, LogIns.OTHER_SUPPORT, looks);
        late.opens("/staff/ticket.xhtml?number=" + number);
        steps(support, "approach-go");
        late.presses("approach-go");
        isHeard(late);
        steps(support, "willing-go");
        support.types("sentOn", TODAY.plusDays(1).toString());
        support.presses("contract-go");
        refuses(support, "sentOn");
        Accessibility.isFineInEveryLook(support);
        support.types("sentOn", TODAY.toString());
        steps(support, "contract-go");
        support.types("signedOn", TODAY.minusDays(1).toString());
        support.presses("sign-go");
        refuses(support, "signedOn");
        support.types("signedOn", TODAY.toString());
        steps(support, "sign-go");
        support.types("name", "");
        support.presses("add-go");
        refuses(support, "name");
        support.types("name", "Apotheek De Proef");
        steps(support, "add-go");
        Accessibility.isFineInEveryLook(support);

        other.opens(mailbox.mailTo(LogIns.OTHER_CONTACT, String.valueOf(joined)).link());
        assertThat(other.page().locator(".page-title .chip")).isVisible();
        other.doesNotSee("Zorggroep Voorbeeld");
        contact.opens("/customer/pharmacy/new.xhtml");
        contact.types("agbCode", code);
        assertThat(contact.page().locator("#standing .notice-success")).containsText("Apotheek De Proef");
        contact.opens("/customer/ticket/show.xhtml?number=" + number);
        assertThat(contact.byId("rate")).isVisible();
        contact.needsNoSidewaysScrolling();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_pharmacy_that_does_not_want_to_is_declined_and_the_registry_is_kept_by_support(
            Looks looks, Visitors visitors) {
        String code = "02" + CODES.incrementAndGet();
        Visitor contact = comes(visitors, LogIns.CONTACT, looks);
        contact.opens("/customer/pharmacy/new.xhtml");
        long number = asks(contact, code, "create");
        Visitor support = comes(visitors, LogIns.SUPPORT, looks);
        support.opens("/staff/ticket.xhtml?number=" + number);
        steps(support, "approach-go");
        support.page().locator("#decline-panel > summary").click();
        support.presses("decline-go");
        refuses(support, "declineReason");
        support.types("declineReason", "De apotheek stopt ermee.");
        steps(support, "decline-go");
        contact.opens("/customer/ticket/show.xhtml?number=" + number);
        contact.sees("De apotheek stopt ermee.");

        support.opens("/staff/pharmacies/index.xhtml");
        support.presses("new-pharmacy");
        support.presses("save");
        refuses(support, "agbCode", "name", "place");
        support.types("agbCode", code);
        support.types("name", "Apotheek " + code);
        support.types("place", "Verzonnen");
        support.presses("save");
        support.isAt("/staff/pharmacies/index.xhtml");
        support.types("words", code);
        support.page().locator("#filter button").click();
        support.page().locator("tbody a").first().click();
        support.types("place", "Elders");
        support.presses("save");
        support.isAt("/staff/pharmacies/index.xhtml");
        isHeard(support);
    }

    /** People of the demo read Dutch, unless they choose otherwise. */
    private static Visitor comes(Visitors visitors, String email, Looks looks) {
        Visitor visitor = visitors.comeAs(email, looks);
        visitor.opens("/language?to=" + looks.language());
        return visitor;
    }

    private static long asks(Visitor contact, String code, String button) {
        contact.types("agbCode", code);
        contact.types("name", "Apotheek De Proef");
        contact.types("place", "Verzonnen");
        contact.types("contact", "De balie, 0300 000 000");
        contact.byId(button).waitFor();
        contact.presses(button);
        contact.isAt("/customer/ticket/show.xhtml");
        return Long.parseLong(contact.path().replaceAll(".*number=(\\d+).*", "$1"));
    }

    private static void steps(Visitor support, String button) {
        support.presses(button);
        isHeard(support);
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
