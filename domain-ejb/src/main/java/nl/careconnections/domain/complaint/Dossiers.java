package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.pdf.Document;
import nl.careconnections.domain.pdf.PdfPress;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.domain.ticket.Requests;

/** All of a complaint that the customer may read, as one document: for the customer and for staff the same. */
@ApplicationScoped
@Transactional
public class Dossiers {

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    ComplaintViews views;

    @Inject
    People people;

    @Inject
    Organisations organisations;

    @Inject
    PdfPress press;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** What the pages call things, in the language of the reader. */
    public interface Wording {

        String event(Entry entry);

        String term(RequestTerm term);

        String stage(Stage stage);

        String supplier();
    }

    /**
     * The dossier in the language of the caller, as an accessible PDF.
     *
     * @throws nl.careconnections.domain.shared.NotFound when the caller may not see the complaint
     */
    public byte[] print(Caller caller, long number, Wording wording) {
        String action = "complaint.dossierPrinted";
        Request request = caller.isStaff()
                ? requests.staff(caller, ComplaintFlow.COMPLAINT, number, action)
                : requests.customer(caller, ComplaintFlow.COMPLAINT, number, action);
        byte[] printed = press.print(new Dossier(caller, request, wording).write());
        accessLog.done(caller.actor(), action, request.subjectOfLog());
        return printed;
    }

    /** One dossier, in the words of its reader. */
    private final class Dossier {

        private final Caller reader;
        private final Request request;
        private final Wording wording;
        private final Locale locale;
        private final Document document;

        private Dossier(Caller reader, Request request, Wording wording) {
            this.reader = reader;
            this.request = request;
            this.wording = wording;
            locale = reader.language().locale();
            document = new Document(say("title", request.number()), wording.supplier(), reader.language(), say("page"));
        }

        private Document write() {
            document.remark(say("printed", moment(clock.instant())));
            about();
            terms();
            Complaint complaint = records.of(request);
            if (complaint.isPublished()) {
                assessment(complaint.assessment());
            }
            List<WrittenProposal> proposals = views.proposals(request);
            if (!proposals.isEmpty()) {
                document.part(say("proposals"));
                proposals.stream()
                        .sorted((one, other) -> Integer.compare(one.version(), other.version()))
                        .forEach(this::proposal);
            }
            proposals.stream()
                    .filter(proposal -> proposal.answer() == Answer.ACCEPTED)
                    .forEach(this::carryingOut);
            timeline();
            return document;
        }

        private void about() {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(say("subject"), request.subject());
            facts.put(say("organisation"), organisations.nameOf(request.organisationId()));
            facts.put(say("contact"), people.get(request.submitterId()).name());
            facts.put(say("received"), moment(request.receivedAt()));
            facts.put(
                    say("director"),
                    request.assigneeId() == null
                            ? say("nobody")
                            : people.get(request.assigneeId()).name());
            facts.put(say("stage"), wording.stage(Stage.valueOf(request.stage())));
            document.part(say("about")).facts(facts).label(say("explanation")).quote(request.explanation());
        }

        private void terms() {
            List<List<String>> rows = requests.terms(request).stream()
                    .filter(term -> term.runs() || term.kept())
                    .map(term -> List.of(
                            wording.term(term),
                            moment(term.dueAt()),
                            term.kept() ? moment(term.endedAt()) : say("open")))
                    .toList();
            if (!rows.isEmpty()) {
                document.part(say("terms"))
                        .table(List.of(say("term"), say("due"), say("kept")), List.of(40, 30, 30), rows);
            }
        }

        private void assessment(Assessment assessment) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(say("influence"), yesOrNo(assessment.influence()));
            facts.put(say("influenceReasons"), assessment.influenceReasons());
            facts.put(say("nature"), assessment.nature() == null ? "" : say("nature." + assessment.nature()));
            facts.put(say("impact"), assessment.impact());
            facts.put(say("otherCustomers"), yesOrNo(assessment.otherCustomers()));
            facts.put(say("solutions"), assessment.solutions());
            facts.put(say("quickMeasure"), assessment.quickMeasure());
            document.part(say("assessment")).facts(facts);
        }

        private String yesOrNo(Boolean answer) {
            return answer == null ? "" : say(answer ? "yes" : "no");
        }

        private void proposal(WrittenProposal proposal) {
            document.section(say("proposal", proposal.version()))
                    .remark(say("written", proposal.writtenBy(), moment(proposal.writtenAt())))
                    .label(say("description"))
                    .quote(proposal.description())
                    .label(say("solving"))
                    .items(1, lines(proposal.getSolutions(), AgreedAction::description))
                    .label(say("preventing"))
                    .items(
                            proposal.getSolutions().size() + 1,
                            lines(
                                    proposal.getMeasures(),
                                    action -> say("actionDue", action.description(), day(action.dueOn()))))
                    .text(say("readyBy", day(proposal.readyBy())));
            if (proposal.answer() == null) {
                document.text(say("answer.none"));
            } else {
                document.text(say("answer." + proposal.answer(), proposal.answeredBy(), moment(proposal.answeredAt())))
                        .quote(proposal.reasons());
            }
        }

        private List<String> lines(List<AgreedAction> actions, Function<AgreedAction, String> words) {
            return actions.stream().map(words).toList();
        }

        private void carryingOut(WrittenProposal agreed) {
            List<List<String>> rows = agreed.actions().stream()
                    .map(action -> List.of(
                            say("action", action.position(), action.description()),
                            action.withCustomer() ? action.owner() + ", " + say("together") : action.owner(),
                            day(action.dueOn()),
                            action.isDone() ? day(action.doneOn()) + "\n" + action.result() : say("open")))
                    .toList();
            document.part(say("actions"))
                    .table(
                            List.of(say("what"), say("owner"), say("due"), say("result")),
                            List.of(32, 20, 18, 30),
                            rows);
        }

        private void timeline() {
            document.part(say("timeline"));
            requests.told(reader, request).stream()
                    .filter(entry -> entry.kind() != EntryKind.RECEIVED)
                    .forEach(this::entry);
        }

        private void entry(Entry entry) {
            document.label(moment(entry.at())).text(wording.event(entry)).quote(entry.text());
            String files = entry.attachments().stream()
                    .filter(file -> !file.redacted())
                    .map(Attachment::name)
                    .collect(Collectors.joining(", "));
            if (!files.isEmpty()) {
                document.remark(say("files", files));
            }
        }

        private String say(String key, Object... values) {
            return Words.of(locale, "dossier." + key, values);
        }

        private String moment(Instant moment) {
            String pattern = "nl".equals(locale.getLanguage()) ? "d MMMM yyyy, H.mm 'uur'" : "d MMMM yyyy, H:mm";
            return DateTimeFormatter.ofPattern(pattern, locale)
                    .withZone(WorkingCalendar.ZONE)
                    .format(moment);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        }
    }
}
