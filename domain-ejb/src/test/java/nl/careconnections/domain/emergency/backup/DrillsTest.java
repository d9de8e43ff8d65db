package nl.careconnections.domain.emergency.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.notification.DeliveryState;
import nl.careconnections.domain.notification.FakeMailServer;
import nl.careconnections.domain.notification.Postman;
import nl.careconnections.domain.pdf.Document;
import nl.careconnections.domain.pdf.PdfPress;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(ReadyWard.class)
class DrillsTest {

    /** Noon in the Netherlands. */
    private static final Instant NOON = Instant.parse("2026-10-08T10:00:00Z");

    private static FakeMailServer mailServer;

    @Inject
    Drills drills;

    @Inject
    MonthlyDrills monthly;

    @Inject
    DrillPapers papers;

    @Inject
    Readiness readiness;

    @Inject
    ListRecipients recipients;

    @Inject
    DailyMails mails;

    @Inject
    EmergencySettings settings;

    @Inject
    Postman postman;

    @Inject
    PdfPress press;

    @Inject
    People accounts;

    @Inject
    ReadyWard fixture;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private long organisation;
    private long ward;
    private Caller administrator;
    private String address;
    private byte[] list;

    @BeforeAll
    static void startMailServer() {
        mailServer = new FakeMailServer();
        System.setProperty("MAIL_PORT", String.valueOf(mailServer.port()));
    }

    @AfterAll
    static void stopMailServer() {
        System.clearProperty("MAIL_PORT");
        mailServer.stop();
    }

    @BeforeEach
    void a_ward_with_fresh_lists() {
        mailServer.acceptAll();
        clock.set(NOON);
        organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        administrator = people.administrator(organisation, "Beheerder");
        address = accounts.get(administrator.accountId()).email();
        ward = fixture.ward(organisation, "De Linde");
        transaction.run(() -> fixture.run("update ward set created_at = '2026-09-20T10:00:00Z' where id = ?1", ward));
        list = press.print(new Document("Lijst", "Zorggroep", Language.NL, "Bladzijde").text("Lijst"));
        fixture.lists(organisation, ward, NOON.minusSeconds(600), list, list);
    }

    // Readiness

    @Test
    void what_is_missing_is_told_with_what_to_do() {
        fixture.ward(organisation, "Wijkteam Noord");

        List<Told> told = readiness.of(administrator, organisation);

        assertThat(told)
                .filteredOn(point -> point.standing() != Standing.GOOD)
                .allSatisfy(point -> assertThat(point.advice()).isNotBlank());
        assertThat(point(told, Subject.DATA, "De Linde").words())
                .contains("8 oktober 2026 om 11:50", "bruikbare lijst ontbreekt: 1");
        assertThat(point(told, Subject.DATA, "De Linde").standing()).isEqualTo(Standing.ATTENTION);
        assertThat(point(told, Subject.DATA, "Wijkteam Noord").standing()).isEqualTo(Standing.FAILED);
        assertThat(point(told, Subject.LOGGING_IN, "").words()).contains("geen medewerkers");
        assertThat(point(told, Subject.PHRASE, "").standing()).isEqualTo(Standing.FAILED);
        assertThat(point(told, Subject.MAIL, "De Linde").words()).contains("naar niemand");
        assertThat(point(told, Subject.NUMBERS, "").standing()).isEqualTo(Standing.ATTENTION);
    }

    @Test
    void data_of_everybody_are_as_they_should_be() {
        transaction.run(() -> fixture.run("update ward_snapshot set quarantined = 0 where ward_id = ?1", ward));

        Told data = point(readiness.of(administrator, organisation), Subject.DATA, "De Linde");

        assertThat(data.standing()).isEqualTo(Standing.GOOD);
        assertThat(data.words()).contains("8 oktober 2026 om 11:50").doesNotContain("ontbreekt");
    }

    @Test
    void caregivers_who_would_not_get_in_are_counted() {
        caregiver("anna", "{bcrypt}$2b$12$x", true, true);
        caregiver("bert", null, true, true);
        caregiver("cees", "{bcrypt}$2b$12$x", false, true);
        caregiver("dora", null, false, false);

        assertThat(readiness.of(administrator.reading(Language.EN), organisation))
                .filteredOn(point -> point.subject() == Subject.LOGGING_IN)
                .extracting(Told::words)
                .contains(
                        "Employees without password: 2.",
                        "Employees without e-mail address, mobile number or app for the code: 2.",
                        "Employees without ward: 1.");
    }

    @Test
    void old_data_and_refused_mails_are_told() {
        clock.set(NOON.plus(Duration.ofHours(3)));
        assertThat(point(readiness.of(administrator, organisation), Subject.DATA, "De Linde")
                        .standing())
                .isEqualTo(Standing.ATTENTION);
        clock.set(NOON.plus(Duration.ofHours(30)));
        String refusing = UUID.randomUUID() + "@weg.example";
        recipients.add(administrator, organisation, ward, refusing, Language.NL);
        mailServer.answer(refusing, 550, "5.1.1 no such mailbox");
        mails.sendDue();
        postman.sendDue();

        List<Told> told = readiness.of(administrator, organisation);

        assertThat(point(told, Subject.DATA, "De Linde").standing()).isEqualTo(Standing.FAILED);
        assertThat(point(told, Subject.MAIL, "De Linde").words()).contains(refusing);
    }

    // Drills

    @Test
    void a_drill_walks_the_whole_way_and_leaves_a_dated_report() throws Exception {
        String phrase = settings.renewPhrase(administrator, organisation);

        long id = drills.run(administrator, organisation);
        postman.sendDue();

        DrillReport report = drills.get(administrator, id);
        assertThat(report.at()).isEqualTo(NOON);
        assertThat(report.by()).isEqualTo("Beheerder");
        assertThat(report.findings())
                .extracting(Told::subject)
                .contains(Subject.values()[0], Subject.LISTS, Subject.MAIL);
        assertThat(point(report.findings(), Subject.LISTS, "De Linde").words())
                .isEqualTo("De lijsten gaan open: 1 bladzijden om te printen, 1 voor de telefoon.");
        assertThat(report.mails())
                .extracting(DrillReport.DrillMail::recipient, DrillReport.DrillMail::state)
                .containsExactly(tuple(address, DeliveryState.SENT));
        MimeMessage mail = mailServer.mailsTo(address).get(0);
        byte[] file = ((MimeMultipart) mail.getContent())
                .getBodyPart(1)
                .getInputStream()
                .readAllBytes();
        assertThatThrownBy(() -> Loader.loadPDF(file)).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument opened = Loader.loadPDF(file, phrase)) {
            assertThat(new PDFTextStripper().getText(opened)).contains("dit is geen lijst", "nothing about clients");
        }
    }

    @Test
    void a_broken_list_is_found_and_does_not_end_the_drill() {
        fixture.lists(organisation, ward, NOON, new byte[] {1, 2, 3}, list);

        DrillReport report = drills.get(administrator, drills.run(administrator, organisation));

        assertThat(point(report.findings(), Subject.LISTS, "De Linde").standing())
                .isEqualTo(Standing.FAILED);
        assertThat(report.standing()).isEqualTo(Standing.FAILED);
        assertThat(report.findings()).extracting(Told::subject).contains(Subject.MAIL);
    }

    @Test
    void a_mail_that_was_refused_is_in_the_report() {
        mailServer.answer(address, 550, "5.1.1 no such mailbox");
        long id = drills.run(administrator, organisation);
        postman.sendDue();

        DrillReport report = drills.get(administrator, id);

        assertThat(report.mails()).extracting(DrillReport.DrillMail::state).containsExactly(DeliveryState.REFUSED);
        assertThat(report.standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void R4_the_button_pressed_twice_is_one_drill() throws InterruptedException {
        AtOnce.run(Collections.nCopies(6, () -> drills.run(administrator, organisation)));

        assertThat(drills.list(administrator, organisation)).hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        drills.run(administrator, organisation);
        assertThat(drills.list(administrator, organisation)).hasSize(2);
    }

    @Test
    void the_report_is_a_document_to_keep() throws Exception {
        settings.renewPhrase(administrator, organisation);
        long id = drills.run(administrator, organisation);
        postman.sendDue();

        for (Language language : Language.values()) {
            byte[] printed = papers.print(administrator.reading(language), id);
            assertThat(VeraPdf.problems(printed)).isEmpty();
            try (PDDocument document = Loader.loadPDF(printed)) {
                assertThat(new PDFTextStripper().getText(document)).contains("De Linde", "Beheerder", "2026");
            }
        }
    }

    @Test
    void R3_the_drill_of_a_month_is_run_once_in_its_first_night_and_caught_up() throws InterruptedException {
        clock.set(Instant.parse("2026-10-31T22:59:00Z"));
        monthly.runDue();
        long before = drills.list(administrator, organisation).size();
        clock.set(Instant.parse("2026-11-01T01:59:59Z"));
        monthly.runDue();
        assertThat(drills.list(administrator, organisation)).hasSize((int) before);

        clock.set(Instant.parse("2026-11-01T02:00:00Z"));
        AtOnce.run(Collections.nCopies(4, () -> {
            monthly.runDue();
            return true;
        }));
        assertThat(drills.list(administrator, organisation)).hasSize((int) before + 1);
        assertThat(drills.list(administrator, organisation).get(0).by()).isEmpty();

        clock.set(Instant.parse("2026-12-17T12:00:00Z"));
        monthly.runDue();
        monthly.runDue();
        assertThat(drills.list(administrator, organisation)).hasSize((int) before + 2);
    }

    @Test
    void an_organisation_that_begins_within_a_month_has_its_first_drill_in_the_next() {
        transaction.run(() -> fixture.run("update ward set created_at = '2026-10-05T10:00:00Z' where id = ?1", ward));

        monthly.runDue();

        assertThat(drills.list(administrator, organisation)).isEmpty();
    }

    @Test
    void S11_only_who_looks_after_the_organisation_sees_and_runs() {
        long id = drills.run(administrator, organisation);
        Caller contact = people.contact(organisation, "Medewerker");
        Caller stranger = people.administrator(people.organisation("Zorggroep " + UUID.randomUUID()), "Vreemde");

        assertThatThrownBy(() -> drills.run(contact, organisation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drills.run(stranger, organisation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drills.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.print(contact, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> readiness.of(contact, organisation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> readiness.of(stranger, organisation)).isInstanceOf(NotFound.class);
        assertThat(readiness.of(people.applicationAdministrator("Applicatiebeheerder"), organisation))
                .isNotEmpty();
    }

    private static Told point(List<Told> told, Subject subject, String ward) {
        return told.stream()
                .filter(point -> point.subject() == subject && point.ward().equals(ward))
                .findFirst()
                .orElseThrow();
    }

    private void caregiver(String name, String password, boolean reachable, boolean onWard) {
        transaction.run(() -> {
            fixture.run("""
                    insert into caregiver (organisation_id, user_name, external_id, display_name, given_name, family_name,
                                           language, active, password, rehash, created_at, changed_at)
                    values (?1, ?2, '', ?3, '', '', 'NL', true, cast(?4 as varchar), false, now(), now())""", organisation, name + UUID.randomUUID(), name, password);
            if (reachable) {
                fixture.run("""
                        insert into caregiver_channel (caregiver_id, kind, position, address, label, preferred)
                        select id, 'MAIL', 0, 'x@zorg.example', '', false from caregiver
                        where organisation_id = ?1 and display_name = ?2""", organisation, name);
            }
            if (onWard) {
                fixture.run("""
                        insert into ward_caregiver (ward_id, caregiver_id, since)
                        select ?1, id, now() from caregiver where organisation_id = ?2 and display_name = ?3""", ward, organisation, name);
            }
        });
    }
}
