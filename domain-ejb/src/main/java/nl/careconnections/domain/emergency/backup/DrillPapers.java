package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.pdf.Document;
import nl.careconnections.domain.pdf.PdfPress;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reports of drills as accessible PDF, to keep with what an auditor asks for. */
@ApplicationScoped
@Transactional
public class DrillPapers {

    @Inject
    Drills drills;

    @Inject
    PdfPress press;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    /** The name of the file, in ASCII: what it is, and the day. */
    public String fileName(Caller caller, long id) {
        LocalDate day = LocalDate.ofInstant(drills.get(caller, id).at(), WorkingCalendar.ZONE);
        return new BackupWords(caller.language()).text("report.file") + "-" + day + ".pdf";
    }

    /**
     * The report in the language of the caller.
     *
     * @throws NotFound for a report of another organisation, too
     * @throws NotAllowed without the right
     */
    public byte[] print(Caller caller, long id) {
        DrillReport report = drills.get(caller, id);
        BackupWords words = new BackupWords(caller.language());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.text("report.at"), words.moment(report.at()));
        facts.put(words.text("report.by"), report.by().isEmpty() ? words.text("report.monthly") : report.by());
        facts.put(words.text("report.result"), words.text("standing." + report.standing()));
        Document document = new Document(
                        words.text("report.title"), supplier, caller.language(), words.text("report.page"))
                .facts(facts)
                .part(words.text("report.findings"))
                .table(
                        List.of(words.text("report.what"), words.text("report.standing"), words.text("report.found")),
                        List.of(3, 2, 7),
                        report.findings().stream().map(DrillPapers::row).toList())
                .part(words.text("report.mails"));
        return press.print(
                report.mails().isEmpty()
                        ? document.text(words.text("report.mails.none"))
                        : document.table(
                                List.of(
                                        words.text("report.recipient"),
                                        words.text("report.delivery"),
                                        words.text("report.when")),
                                List.of(4, 4, 3),
                                report.mails().stream()
                                        .map(mail -> row(words, mail))
                                        .toList()));
    }

    private static List<String> row(Told told) {
        return List.of(
                told.ward().isEmpty() ? told.title() : told.title() + ", " + told.ward(),
                told.state(),
                (told.words() + " " + told.advice()).strip());
    }

    private static List<String> row(BackupWords words, DrillReport.DrillMail mail) {
        return List.of(
                mail.recipient(),
                (words.text("delivery." + mail.state()) + " " + mail.answer()).strip(),
                words.moment(mail.at()));
    }
}
