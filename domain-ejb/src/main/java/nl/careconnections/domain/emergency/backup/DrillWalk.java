package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.shelf.ReadyList;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.pdf.Document;
import nl.careconnections.domain.pdf.PdfPress;
import nl.careconnections.domain.shared.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The whole way from data to mail, with nothing of a client leaving. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DrillWalk {

    static final String READINESS = "/customer/emergency/readiness.xhtml";

    private static final System.Logger LOG = System.getLogger(DrillWalk.class.getName());

    @Inject
    Findings findings;

    @Inject
    ListRecipients recipients;

    @Inject
    EmergencySettings settings;

    @Inject
    Shelf shelf;

    @Inject
    DrillShelf lists;

    @Inject
    PdfPress press;

    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    static String thread(long drill) {
        return "drill-" + drill;
    }

    List<Finding> walk(long drill, long organisationId) {
        EmergencySetting setting = settings.of(organisationId);
        List<Finding> found = new ArrayList<>(findings.data(organisationId));
        found.addAll(lists(organisationId));
        found.addAll(findings.loggingIn(organisationId));
        found.add(findings.phrase(setting));
        found.addAll(findings.mail(organisationId));
        found.addAll(mail(drill, organisationId, setting));
        return found;
    }

    /** Every list that is ready is taken, opened and read, in both editions. */
    private List<Finding> lists(long organisationId) {
        List<Finding> found = new ArrayList<>();
        for (WardRecipients ward : recipients.of(organisationId)) {
            shelf.current(List.of(ward.wardId())).forEach(list -> found.add(list(ward.ward(), list)));
        }
        return found;
    }

    private Finding list(String ward, ReadyList list) {
        try {
            return Finding.of(
                    Subject.LISTS,
                    Standing.GOOD,
                    ward,
                    "list.opens",
                    lists.pages(list, Edition.PRINT),
                    lists.pages(list, Edition.PHONE));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A list of " + list.snapshot() + " does not open", e);
            return Finding.of(Subject.LISTS, Standing.FAILED, ward, "list.broken");
        }
    }

    /** To each administrator, with a page that is no list, behind the organisation's lock. */
    private List<Finding> mail(long drill, long organisationId, EmergencySetting setting) {
        List<Person> administrators = people.contactsOf(organisationId).stream()
                .filter(person -> person.can(Ability.ADMINISTER_ORGANISATION))
                .toList();
        if (administrators.isEmpty()) {
            return List.of(Finding.of(Subject.MAIL, Standing.FAILED, "drill.nobody"));
        }
        Optional<byte[]> page = Optional.of(setting.backupPhrase())
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> LockedPdf.lock(testPage(), phrase));
        OptionalLong file = page.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(outbox.attach("proef-noodlijst.pdf", "application/pdf", page.get()));
        administrators.forEach(person -> outbox.mail(
                new Mail(
                        "drill:" + drill,
                        person.email(),
                        person.language(),
                        page.isEmpty() ? "emergency.drillWithoutPhrase" : "emergency.drill",
                        List.of(),
                        READINESS,
                        thread(drill)),
                file));
        List<Finding> found = new ArrayList<>();
        page.ifPresent(locked -> found.add(Finding.of(
                Subject.PHRASE, Standing.GOOD, "phrase.opens", LockedPdf.pages(locked, setting.backupPhrase()))));
        found.add(Finding.of(Subject.MAIL, Standing.GOOD, "drill.mailed", administrators.size()));
        return found;
    }

    /** In both languages, because one file goes to all. */
    private byte[] testPage() {
        BackupWords dutch = new BackupWords(Language.NL);
        BackupWords english = new BackupWords(Language.EN);
        return press.print(new Document(dutch.text("test.title"), supplier, Language.NL, dutch.text("report.page"))
                .text(dutch.text("test.words"))
                .text(english.text("test.words")));
    }
}
