package nl.careconnections.domain.emergency.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.Wards;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.ListPress;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.notification.FakeMailServer;
import nl.careconnections.domain.notification.Postman;
import nl.careconnections.domain.shared.InvalidInput;
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
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DomainTest(ReadyWard.class)
class ListMailsTest {

    /** Six in the morning in the Netherlands, the time at which an organisation is mailed that decided nothing. */
    private static final Instant SIX = Instant.parse("2026-10-08T04:00:00Z");

    private static final Instant TAKEN = Instant.parse("2026-10-08T03:45:00Z");

    private static FakeMailServer mailServer;
    private static byte[] current;
    private static byte[] outOfDate;

    @Inject
    DailyMails mails;

    @Inject
    ListRecipients recipients;

    @Inject
    EmergencySettings settings;

    @Inject
    Postman postman;

    @Inject
    ListPress press;

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
    void a_ward_with_a_recipient() {
        if (current == null) {
            current = press.print(Wards.full(Language.NL), Edition.PRINT, Validity.CURRENT);
            outOfDate = press.print(Wards.full(Language.NL), Edition.PRINT, Validity.OUT_OF_DATE);
        }
        mailServer.acceptAll();
        clock.set(SIX);
        organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        administrator = people.administrator(organisation, "Beheerder");
        ward = fixture.ward(organisation, "De Linde");
        fixture.lists(organisation, ward, TAKEN, current, outOfDate);
        address = UUID.randomUUID() + "@locatie.example";
        recipients.add(administrator, organisation, ward, address, Language.NL);
    }

    // What is in it

    @Test
    void S19_the_list_is_mailed_behind_the_phrase_and_in_no_other_way() throws Exception {
        String phrase = settings.renewPhrase(administrator, organisation);

        MimeMessage mail = only(address);

        assertThat(VeraPdf.problems(current)).isEmpty();
        assertThat(mail.getSubject()).isEqualTo("Aftekenlijst De Linde, donderdag 8 oktober 2026");
        Part file = attachment(mail);
        assertThat(file.getFileName()).isEqualTo("aftekenlijst-de-linde-2026-10-08-0545.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        byte[] locked = file.getInputStream().readAllBytes();
        assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(locked, phrase + "x")).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument opened = Loader.loadPDF(locked, phrase);
                PDDocument list = Loader.loadPDF(current)) {
            assertThat(new PDFTextStripper().getText(opened)).isEqualTo(new PDFTextStripper().getText(list));
            AccessPermission may = opened.getCurrentAccessPermission();
            assertThat(may.canPrint() && may.canPrintFaithful() && may.canExtractForAccessibility())
                    .isTrue();
            assertThat(may.isOwnerPermission() || may.canModify() || may.canExtractContent())
                    .isFalse();
            assertThat(opened.getEncryption().getLength()).isEqualTo(256);
        }
        assertThat(words(mail))
                .contains("De gegevens zijn van 8 oktober 2026 om 05:45")
                .contains("tot 9 oktober 2026 om 05:45")
                .contains("wachtwoordzin op de noodkaart")
                .contains("http://localhost:8080/noodportaal/")
                .doesNotContain(phrase);
        assertThat(filesWithoutMail()).isZero();
        assertThat(count(
                        "select count(*) from audit_entry where action = 'list.mailed' and reason = '" + address + "'"))
                .isEqualTo(1);
    }

    @Test
    void S19_nothing_of_the_list_lies_open_in_the_database_while_the_mail_waits() throws Exception {
        String phrase = settings.renewPhrase(administrator, organisation);
        mailServer.answer(address, 451, "4.3.0 try later");

        mails.sendDue();
        postman.sendDue();

        byte[] kept = transaction.get(() -> (byte[])
                entityManager.createNativeQuery("""
                        select a.content from mail_attachment a join outbox o on o.attachment_id = a.id
                        where o.recipient = ?1""").setParameter(1, address).getSingleResult());
        assertThatThrownBy(() -> Loader.loadPDF(kept)).isInstanceOf(InvalidPasswordException.class);
        assertThat(LockedPdf.pages(kept, phrase)).isPositive();

        mailServer.acceptAll();
        clock.advance(Duration.ofMinutes(1));
        postman.sendDue();
        assertThat(attachment(mailServer.mailsTo(address).get(0))
                        .getInputStream()
                        .readAllBytes())
                .as("R1: the second attempt is the same mail")
                .isEqualTo(kept);
        assertThat(filesWithoutMail()).isZero();
    }

    @Test
    void without_a_phrase_there_is_a_link_and_no_list() throws Exception {
        MimeMessage mail = only(address);

        assertThat(files(mail)).isZero();
        assertThat(words(mail)).contains("nog geen wachtwoordzin", "/noodportaal/");
        assertThat(content()).isEqualTo("LINK_NO_PHRASE");
    }

    @Test
    void where_the_organisation_chooses_so_there_is_a_link() throws Exception {
        settings.renewPhrase(administrator, organisation);
        decide(LocalTime.of(6, 0), true);

        MimeMessage mail = only(address);

        assertThat(files(mail)).isZero();
        assertThat(words(mail)).contains("zo heeft je organisatie het gekozen");
    }

    @Test
    void a_list_above_ten_megabytes_is_a_link() throws Exception {
        settings.renewPhrase(administrator, organisation);
        fixture.lists(organisation, ward, TAKEN, new byte[ListMails.MOST_BYTES + 1], outOfDate);

        MimeMessage mail = only(address);

        assertThat(files(mail)).isZero();
        assertThat(words(mail)).contains("te groot voor een mail");
        assertThat(content()).isEqualTo("LINK_TOO_LARGE");
    }

    @Test
    void stale_data_are_said_in_subject_and_words() throws Exception {
        settings.renewPhrase(administrator, organisation);
        fixture.lists(organisation, ward, SIX.minus(Duration.ofHours(3)), current, outOfDate);

        MimeMessage mail = only(address);

        assertThat(mail.getSubject()).isEqualTo("Let op: oude aftekenlijst De Linde, donderdag 8 oktober 2026");
        assertThat(words(mail)).contains("Daarna kwamen er geen nieuwe");
        assertThat(files(mail)).isEqualTo(1);
    }

    @Test
    void past_its_validity_the_copy_that_says_so_is_mailed() throws Exception {
        String phrase = settings.renewPhrase(administrator, organisation);
        fixture.lists(organisation, ward, SIX.minus(Duration.ofHours(30)), current, outOfDate);

        MimeMessage mail = only(address);

        assertThat(words(mail)).contains("verlopen sinds 8 oktober 2026 om 00:00");
        try (PDDocument opened =
                        Loader.loadPDF(attachment(mail).getInputStream().readAllBytes(), phrase);
                PDDocument old = Loader.loadPDF(outOfDate)) {
            assertThat(new PDFTextStripper().getText(opened)).isEqualTo(new PDFTextStripper().getText(old));
        }
    }

    @Test
    void a_ward_without_data_is_told_of() throws Exception {
        long empty = fixture.ward(organisation, "Wijkteam Noord");
        String other = UUID.randomUUID() + "@locatie.example";
        recipients.add(administrator, organisation, empty, other, Language.EN);

        MimeMessage mail = only(other);

        assertThat(mail.getSubject()).isEqualTo("Mind: no administration list Wijkteam Noord, Thursday 8 October 2026");
        assertThat(words(mail)).contains("no data of this ward were ever delivered");
    }

    // When

    @Test
    void it_comes_at_the_time_of_the_organisation_once_a_day() {
        clock.set(SIX.minusSeconds(1));
        mails.sendDue();
        long before = mailed();
        clock.set(SIX);
        mails.sendDue();
        mails.sendDue();
        clock.advance(Duration.ofHours(5));
        mails.sendDue();

        assertThat(mailed()).isEqualTo(before + 1);
        clock.set(SIX.plus(Duration.ofDays(1)));
        mails.sendDue();
        assertThat(mailed()).isEqualTo(before + 2);
    }

    @Test
    void R3_of_many_nodes_at_once_one_mails() throws InterruptedException {
        AtOnce.run(Collections.nCopies(8, () -> {
            mails.sendDue();
            return true;
        }));

        assertThat(mailed()).isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_entry where action = 'list.mailed' and reason = '" + address + "'"))
                .as("no phrase, no list")
                .isZero();
    }

    @Test
    void R10_after_days_without_a_server_one_mail_comes() {
        mails.sendDue();
        clock.set(SIX.plus(Duration.ofDays(4)).plus(Duration.ofHours(7)));
        mails.sendDue();

        assertThat(mailed()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        // 02:30 is left out on 29 March: it comes at 03:30
        "02:30, 2026-03-29T00:59:00Z, 2026-03-28",
        "02:30, 2026-03-29T01:29:59Z, 2026-03-28",
        "02:30, 2026-03-29T01:30:00Z, 2026-03-29",
        // 02:30 is there twice on 25 October: the first one counts, and the second is the same day
        "02:30, 2026-10-25T00:29:59Z, 2026-10-24",
        "02:30, 2026-10-25T00:30:00Z, 2026-10-25",
        "02:30, 2026-10-25T01:30:00Z, 2026-10-25",
        "00:00, 2026-10-24T22:00:00Z, 2026-10-25",
        "23:59, 2026-10-25T22:58:59Z, 2026-10-24"
    })
    void R10_nights_in_which_the_clock_changes_neither_lose_nor_double(LocalTime at, Instant now, LocalDate day) {
        assertThat(DailyMails.latestDue(at, now)).isEqualTo(day);
    }

    @Test
    void a_ward_that_fails_holds_up_no_other() {
        settings.renewPhrase(administrator, organisation);
        long broken = fixture.ward(organisation, "Kapot");
        fixture.lists(organisation, broken, TAKEN, new byte[] {1, 2, 3}, outOfDate);
        recipients.add(administrator, organisation, broken, address, Language.NL);
        long last = fixture.ward(organisation, "Laatste");
        fixture.lists(organisation, last, TAKEN, current, outOfDate);
        recipients.add(administrator, organisation, last, address, Language.NL);

        mails.sendDue();

        assertThat(mailed()).isEqualTo(2);
        fixture.lists(organisation, broken, TAKEN, current, outOfDate);
        mails.sendDue();
        assertThat(mailed()).isEqualTo(3);
    }

    // To whom

    @Test
    void each_recipient_gets_one_and_refused_ones_are_seen() {
        String refusing = UUID.randomUUID() + "@weg.example";
        recipients.add(administrator, organisation, ward, refusing, Language.NL);
        mailServer.answer(refusing, 550, "5.1.1 no such mailbox");

        mails.sendDue();
        postman.sendDue();

        List<WardRecipients.Recipient> seen =
                recipients.list(administrator, organisation).get(0).recipients();
        assertThat(seen).hasSize(2);
        for (WardRecipients.Recipient recipient : seen) {
            assertThat(recipient.lastMail())
                    .hasValueSatisfying(mail -> assertThat(mail.isRefused())
                            .isEqualTo(recipient.address().equals(refusing)));
        }
    }

    @Test
    void an_address_is_checked_kept_once_and_removed() {
        assertThatThrownBy(() -> recipients.add(administrator, organisation, ward, "locatie", Language.NL))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("recipient"));
        recipients.add(administrator, organisation, ward, address.toUpperCase(Locale.ROOT), Language.EN);

        List<WardRecipients.Recipient> kept =
                recipients.list(administrator, organisation).get(0).recipients();
        assertThat(kept).extracting(WardRecipients.Recipient::language).containsExactly(Language.EN);
        recipients.remove(administrator, organisation, kept.get(0).id());
        assertThat(recipients.list(administrator, organisation).get(0).recipients())
                .isEmpty();
        mails.sendDue();
        assertThat(mailed()).isZero();
    }

    @Test
    void S11_only_who_looks_after_the_organisation_decides_who_is_mailed() {
        Caller contact = people.contact(organisation, "Medewerker");
        long elsewhere = people.organisation("Zorggroep " + UUID.randomUUID());
        Caller stranger = people.administrator(elsewhere, "Vreemde");
        long recipient = recipients
                .list(administrator, organisation)
                .get(0)
                .recipients()
                .get(0)
                .id();

        assertThatThrownBy(() -> recipients.list(contact, organisation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> recipients.add(contact, organisation, ward, address, Language.NL))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> recipients.add(stranger, organisation, ward, address, Language.NL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recipients.add(stranger, elsewhere, ward, address, Language.NL))
                .isInstanceOf(NotFound.class);
        recipients.remove(stranger, elsewhere, recipient);
        assertThat(recipients.list(administrator, organisation).get(0).recipients())
                .hasSize(1);
    }

    private void decide(LocalTime mailAt, boolean linkOnly) {
        EmergencySetting now = settings.of(organisation);
        settings.change(
                administrator,
                new EmergencySetting(
                        organisation,
                        now.validHours(),
                        now.intervalMinutes(),
                        now.riskyMedicines(),
                        now.numbers(),
                        now.networks(),
                        now.backupPhrase(),
                        mailAt,
                        linkOnly,
                        now.version()));
    }

    private MimeMessage only(String recipient) {
        mails.sendDue();
        postman.sendDue();
        assertThat(mailServer.mailsTo(recipient)).hasSize(1);
        return mailServer.mailsTo(recipient).get(0);
    }

    private long mailed() {
        return count("select count(*) from outbox where recipient = '" + address + "'");
    }

    private long filesWithoutMail() {
        return count("select count(*) from mail_attachment a"
                + " where not exists (select 1 from outbox o where o.attachment_id = a.id)");
    }

    private String content() {
        return transaction.get(() -> (String) entityManager
                .createNativeQuery("select content from list_mail where ward_id = ?1")
                .setParameter(1, ward)
                .getSingleResult());
    }

    private long count(String sql) {
        return transaction.get(
                () -> ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static int files(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        return mail.getContentType().startsWith("multipart/mixed") ? parts.getCount() - 1 : 0;
    }

    private static Part attachment(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        return file;
    }

    private static String words(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        if (parts.getBodyPart(0).getContent() instanceof MimeMultipart alternatives) {
            parts = alternatives;
        }
        return ((String) parts.getBodyPart(0).getContent()).replaceAll("\\s+", " ");
    }
}
