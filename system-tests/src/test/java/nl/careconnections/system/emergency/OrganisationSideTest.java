package nl.careconnections.system.emergency;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation's administrator does before and during an outage. */
@SystemTest
class OrganisationSideTest {

    private static final String RECIPIENT = "avonddienst@voorbeeld.example";
    private static final int WRONG_CODES = 5;

    @BeforeEach
    void the_demo_has_wards_and_caregivers(SupportSystem system) {
        Postgres database = new Postgres(system);
        Eventually.within(
                Duration.ofMinutes(3),
                () -> database.number("select count(*) from ready_list where validity = 'CURRENT'") >= 4
                        && database.number("select count(*) from caregiver") >= 3);
    }

    @Test
    void who_gets_the_daily_list_is_added_and_removed(Visitors visitors) {
        Visitor administrator = visitors.comeAs(LogIns.ADMINISTRATOR);
        administrator.opens("/customer/emergency/readiness.xhtml");
        administrator.page().locator("main a[href$='recipients.xhtml']").first().click();
        administrator.isAt("/customer/emergency/recipients.xhtml");

        administrator.types("recipient", RECIPIENT);
        administrator.presses("add");
        assertThat(administrator.byId("ward-error")).isVisible();
        assertThat(administrator.byId("recipient")).hasValue(RECIPIENT);
        administrator.byId("ward").selectOption(new SelectOption().setIndex(1));
        administrator.types("recipient", "avonddienst");
        administrator.presses("add");
        assertThat(administrator.byId("recipient-error")).isVisible();
        assertThat(administrator.byId("recipient")).hasValue("avonddienst");
        administrator.types("recipient", RECIPIENT);
        administrator.presses("add");
        isHeard(administrator);
        Locator row = administrator.page().locator(".drafts li:has-text('" + RECIPIENT + "')");
        assertThat(row).hasCount(1);

        row.locator("summary").click();
        row.locator("button[name='remove']").click();
        isHeard(administrator);
        assertThat(row).hasCount(0);
    }

    @Test
    void who_is_blocked_is_found_and_let_in_again(Visitors visitors, Http http, Mailbox mailbox) {
        DemoCaregiver anna = DemoCaregiver.ONE_WARD;
        Caregiver caregiver = new Caregiver(http, mailbox, anna);
        caregiver.givesPassword();
        for (int i = 0; i < WRONG_CODES; i++) {
            caregiver.sends("/code", "code", "wrong");
        }
        Visitor administrator = visitors.comeAs(LogIns.ADMINISTRATOR);
        administrator.opens("/customer/organisation/caregivers.xhtml?words=bestaatniet");
        assertThat(administrator.page().locator("main table")).hasCount(0);
        administrator.types("words", anna.userName());
        administrator.page().locator("#find button").click();
        Locator release = administrator.page().locator("tr:has-text('" + anna.userName() + "') button[name='release']");
        release.click();
        isHeard(administrator);
        assertThat(release).hasCount(0);

        Caregiver again = new Caregiver(http, mailbox, anna);
        again.logsIn();
        org.assertj.core.api.Assertions.assertThat(again.lists()).isNotEmpty();
    }

    private static void isHeard(Visitor visitor) {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }
}
