package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Mailbox.Mail;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Director;
import nl.careconnections.system.people.Support;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A security incident with all who have a part in it, as the manual ("Beveiligingsincident") and product.md have it. */
@SystemTest
class SecurityIncidentTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String CONCERNED = "Thuiszorg Testdorp";

    static List<Looks> looks() {
        return List.of(Looks.DUTCH, Looks.ENGLISH.onPhone().inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void from_report_to_summary(Looks looks, Visitors visitors, Mailbox mailbox) {
        String canary = "Kanarie" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        long before = mailbox.newest();
        Visitor reporter = come(visitors, LogIns.CONTACT, looks);
        long number = reports(reporter, canary);
        assertSafe(mailbox.mailAfter(before, LogIns.CONTACT), number, canary);
        Mail alarm = mailbox.mailTo(LogIns.DIRECTOR, "Alarm: beveiligingsincident " + number);
        assertSafe(alarm, number, canary);

        Visitor support = come(visitors, LogIns.SUPPORT, looks);
        assertThat(support.opens("/staff/ticket.xhtml?number=" + number)).isEqualTo(404);
        Visitor colleague = come(visitors, LogIns.COLLEAGUE, looks);
        assertThat(colleague.opens("/customer/ticket/show.xhtml?number=" + number))
                .isEqualTo(404);
        takesTheAlarm(alarm.link(), support, come(visitors, LogIns.OTHER_SUPPORT, looks));

        Visitor boss = come(visitors, LogIns.DIRECTOR, looks);
        boss.opens("/staff/ticket.xhtml?number=" + number);
        Accessibility.isFineInEveryLook(boss);
        new Director(boss).takesCharge();
        Director director = new Director(boss);
        director.opensTicket(number);
        director.fillsInTheCall(moment(60), "Contactpersoon", "Te vroeg " + canary);
        boss.presses("contact-go");
        boss.page().locator(".summary").waitFor();
        PlaywrightAssertions.assertThat(boss.byId("agreed")).hasValue("Te vroeg " + canary);
        Accessibility.isFineInEveryLook(boss);
        director.logsACall(moment(0), "Contactpersoon", "Afgesproken: vanmiddag meer.");
        director.assesses("MAYBE_BREACH", "Nog niet zeker.");
        director.finishes("Te vroeg.");
        boss.page().locator(".summary").waitFor();
        PlaywrightAssertions.assertThat(boss.byId("closing")).hasValue("Te vroeg.");
        director.opensTicket(number);
        director.assesses("BREACH", "Er stonden namen van cliënten in.");
        before = mailbox.newest();
        director.tells(CONCERNED, "Jullie lijst was te zien.");
        tellsTheOther(looks, visitors, mailbox.mailAfter(before, LogIns.OTHER_ADMINISTRATOR), canary);
        director.opensTicket(number);
        director.tellsMore(CONCERNED, "Het lek is dicht.");

        director.letsIn("Supportmedewerker 1");
        new Support(support).opensTicket(number);
        support.sees(canary);
        director.letsOut("Supportmedewerker 1");
        assertThat(support.opens("/staff/ticket.xhtml?number=" + number)).isEqualTo(404);

        director.agreesOnAMeasure(
                "Controle toevoegen",
                "Directeur",
                LocalDate.now(AMSTERDAM).plusDays(3).toString());
        Accessibility.isFineInEveryLook(boss);
        director.carriesOut("Gedaan en getest.");
        tellsTheAuthority(reporter, number);
        director.opensTicket(number);
        director.finishes("We vonden en herstelden het.");
        boss.page().locator(".summary").waitFor();
        boss.byId("everybodyTold").check();
        boss.presses("finish-go");
        director.isHeard();
        isWholeFile(boss, number, canary);

        reporter.opens("/customer/ticket/show.xhtml?number=" + number);
        reporter.sees("We vonden en herstelden het.");
        reporter.doesNotSee("Jullie lijst was te zien.");
        reporter.doesNotSee(CONCERNED);
        Accessibility.isFineInEveryLook(reporter);
    }

    private static void isWholeFile(Visitor boss, long number, String canary) {
        APIResponse file = boss.context()
                .request()
                .get(boss.page().url().replaceAll("(https?://[^/]+).*", "$1") + "/staff/securityincident/file?number="
                        + number);
        assertThat(file.headers()).containsEntry("content-type", "application/zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("incident-" + number + ".html");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(canary, CONCERNED, "Jullie lijst was te zien.", "We vonden en herstelden het.");
            assertThat(zip.getNextEntry()).as("nothing was attached").isNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the language of the looks, whatever the account has. */
    private static Visitor come(Visitors visitors, String email, Looks looks) {
        Visitor visitor = visitors.comeAs(email, looks);
        visitor.opens("/language?to=" + looks.language());
        return visitor;
    }

    private static long reports(Visitor reporter, String canary) {
        reporter.opens("/customer/support.xhtml");
        reporter.presses("kind-securityincident");
        assertThat(reporter.page().locator("html").getAttribute("lang"))
                .isEqualTo(reporter.looks().language());
        reporter.presses("send");
        reporter.page().locator(".summary").waitFor();
        Accessibility.isFineInEveryLook(reporter);
        reporter.types("subject", "Scherm van een ander " + canary);
        reporter.types("explanation", canary);
        reporter.types("place", "Overzicht");
        reporter.types("noticedAt", moment(-60));
        reporter.types("whoseData", "Cliënten van een ander");
        reporter.page().locator("input[name='ongoing'][value='YES']").check();
        reporter.presses("send");
        reporter.page().locator(".summary a[href='#noticedAt']").waitFor();
        PlaywrightAssertions.assertThat(reporter.byId("explanation")).hasValue(canary);
        reporter.types("noticedAt", moment(90));
        reporter.presses("send");
        reporter.isAt("/customer/ticket/show.xhtml");
        Accessibility.isFineInEveryLook(reporter);
        return Long.parseLong(reporter.path().replaceAll(".*number=(\\d+).*", "$1"));
    }

    /** Who is on call takes it, and is told to call a director; for the other one it does not exist. */
    private static void takesTheAlarm(String link, Visitor one, Visitor other) {
        boolean first = one.opens(link) == 200;
        assertThat(other.opens(link)).isEqualTo(first ? 404 : 200);
        Visitor onCall = first ? one : other;
        PlaywrightAssertions.assertThat(onCall.byId("directors")).isVisible();
        Accessibility.isFineInEveryLook(onCall);
        onCall.presses("take-go");
        onCall.page().locator(".news-place .notice-success").waitFor();
        PlaywrightAssertions.assertThat(onCall.byId("directors")).isVisible();
    }

    private static void tellsTheOther(Looks looks, Visitors visitors, Mail mail, String canary) {
        assertThat(mail.text()).doesNotContain("lijst", canary, "Zorggroep");
        Visitor other = come(visitors, LogIns.OTHER_ADMINISTRATOR, looks);
        other.opens("/customer/index.xhtml");
        other.needsNoSidewaysScrolling();
        other.page()
                .locator(".turn a[href='" + mail.link().replaceAll("https?://[^/]+", "") + "']")
                .click();
        other.sees("Jullie lijst was te zien.");
        other.doesNotSee("Zorggroep");
        other.doesNotSee(canary);
        Accessibility.isFineInEveryLook(other);
    }

    private static void tellsTheAuthority(Visitor reporter, long number) {
        reporter.opens("/customer/ticket/show.xhtml?number=" + number);
        reporter.byId("authority-panel").locator("summary").click();
        reporter.types("reportedAt", moment(-30));
        reporter.presses("authority");
        reporter.page().locator(".summary").waitFor();
        reporter.types("reportedAt", moment(0));
        reporter.presses("authority");
        reporter.page().locator(".news-place .notice-success").waitFor();
    }

    /** Number, neutral title and link, no word of the report (assurance S19). */
    private static void assertSafe(Mail mail, long number, String canary) {
        assertThat(mail.subject()).contains(String.valueOf(number));
        assertThat(mail.text()).doesNotContain(canary, "Overzicht");
        assertThat(mail.html()).doesNotContain(canary, "Overzicht");
    }

    /** So many minutes ago, as the field for a moment takes it. */
    private static String moment(long minutesAgo) {
        return LocalDateTime.now(AMSTERDAM)
                .minusMinutes(minutesAgo)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm"));
    }
}
