package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Submitted;

/** What the customer does: ask for a talk, complain, and answer the proposal (manual, steps 1 and 5). */
@ApplicationScoped
@Transactional
public class Complaining {

    /** The kind of request that a complaint is. */
    public static final Topic COMPLAINT = ComplaintFlow.COMPLAINT;

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    ComplaintViews views;

    @Inject
    Rights rights;

    @Inject
    People people;

    @Inject
    ServiceLevels serviceLevels;

    /**
     * Receives a complaint, and begins the terms of the procedure.
     *
     * @throws InvalidInput {@code subject}, {@code explanation}, {@code consequences}, {@code wish}, {@code phone}
     * @throws NotAllowed when complaints are not open to the caller
     */
    public Submitted submit(Caller caller, NewComplaint typed) {
        if (caller.maySubmit(COMPLAINT)) {
            typed.check();
        }
        return requests.receive(
                caller,
                asked(
                        typed.submissionKey(),
                        typed.subject(),
                        story(caller, typed),
                        Stage.SUBMITTED,
                        typed.attachments()),
                request -> {
                    records.add(request, PlainText.line(typed.phone()));
                    Stream.of(ComplaintTerm.FORWARD_TO_DIRECTORS, ComplaintTerm.DIRECTOR_CALL)
                            .forEach(term -> begin(request, term, request.receivedAt()));
                });
    }

    /**
     * Asks to be called, to talk before there is a complaint at all.
     *
     * @throws InvalidInput {@code callSubject}, {@code callExplanation}, {@code callPhone}
     * @throws NotAllowed when complaints are not open to the caller
     */
    public Submitted askForCall(Caller caller, CallRequest typed) {
        if (caller.maySubmit(COMPLAINT)) {
            typed.check();
        }
        return requests.receive(
                caller,
                asked(typed.submissionKey(), typed.subject(), typed.explanation(), Stage.CALL_ASKED, List.of()),
                request -> {
                    records.add(request, PlainText.line(typed.phone()));
                    begin(request, ComplaintTerm.CALL_BACK, request.receivedAt());
                });
    }

    private static NewRequest asked(String key, String subject, String explanation, Stage stage, List<Long> files) {
        return new NewRequest(COMPLAINT, key, null, subject, explanation, stage.name(), false, files);
    }

    private void begin(Request request, ComplaintTerm term, Instant from) {
        requests.beginTerm(request, term.name(), from, term.workingDays());
    }

    /** All that was typed, as one text of the timeline: so it is searched, redacted and kept like every other. */
    private static String story(Caller caller, NewComplaint typed) {
        Locale locale = caller.language().locale();
        return Stream.of(
                        PlainText.lines(typed.explanation()),
                        part(locale, "consequences", typed.consequences()),
                        part(locale, "wish", typed.wish()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String part(Locale locale, String heading, String typed) {
        String text = PlainText.lines(typed);
        return text.isEmpty() ? "" : Words.of(locale, "story." + heading) + "\n" + text;
    }

    /** What the customer reads beside the timeline; {@link nl.careconnections.domain.ticket.Tickets#view} logs the visit. */
    public CustomerComplaint view(Caller caller, long number) {
        return views.forCustomer(caller, requests.customer(caller, COMPLAINT, number, "ticket.viewed"));
    }

    /**
     * Agrees with the proposal: what it promises is carried out from now on, each thing by its own day.
     *
     * @throws NotAllowed for everybody but the contact
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void accept(Caller caller, long number, String formKey, int version) {
        Request request = requests.customerToChange(caller, COMPLAINT, number, "complaint.accepted");
        rights.requireContact(caller, request, "complaint.accepted");
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.PROPOSED);
        Instant now = requests.now(request);
        Proposal proposal = records.latest(request);
        proposal.accept(caller.accountId(), now);
        proposal.actions().forEach(action -> {
            action.entrustTo(request.assigneeId(), false);
            requests.beginTerm(request, ComplaintTerm.ACTION, action.position(), now, later(now, endOf(action)));
        });
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("accepted", Stage.CARRYING_OUT)
                                .with(Integer.toString(proposal.version()))
                                .sentAs(formKey, List.of()))
                .tellCustomers("complaint.accepted")
                .tellDesk("complaint.staffAccepted");
    }

    /** The end of the day that was promised, as everywhere. */
    private Instant endOf(Action action) {
        Instant midnight = action.dueOn().atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return action.dueOn()
                .atTime(serviceLevels.serviceWindow(midnight).until())
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Does not agree, and says why: the director has two working days for another proposal.
     *
     * @throws InvalidInput {@code reasons}
     * @throws NotAllowed for everybody but the contact
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void refuse(Caller caller, long number, String formKey, String reasons, int version) {
        Request request = requests.customerToChange(caller, COMPLAINT, number, "complaint.refused");
        rights.requireContact(caller, request, "complaint.refused");
        String why = PlainText.requiredLines("reasons", reasons, NewRequest.TEXT);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.PROPOSED);
        Instant now = requests.now(request);
        Proposal proposal = records.latest(request);
        proposal.refuse(why, caller.accountId(), now);
        begin(request, ComplaintTerm.ANSWER_TO_REFUSAL, now);
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("refused", Stage.REFUSED)
                                .with(Integer.toString(proposal.version()))
                                .saying(why)
                                .sentAs(formKey, List.of()))
                .tellCustomers("complaint.refused")
                .tellDesk("complaint.staffRefused");
    }

    /**
     * Somebody else of the organisation is the contact from now on.
     *
     * @throws InvalidInput {@code newContact} with key {@code complaint.contact} for who is nobody to choose
     * @throws NotAllowed for everybody but administrators of the organisation
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.closed}
     */
    public void nameContact(Caller caller, long number, String formKey, Long accountId, int version) {
        Request request = requests.customerToChange(caller, COMPLAINT, number, "complaint.contactNamed");
        rights.require(caller, Ability.ADMINISTER_ORGANISATION, request, "complaint.contactNamed");
        if (request.wasSent(caller, formKey)) {
            return;
        }
        Person contact = views.contactsToChoose(request).stream()
                .filter(person -> accountId != null && person.accountId() == accountId)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("newContact", "complaint.contact"));
        request.requireSeen(caller, version);
        Requests.Step named = requests.take(
                caller,
                request,
                ComplaintFlow.seen("contactNamed", request).with(contact.name()).sentAs(formKey, List.of()));
        requests.nameContact(request, contact.accountId());
        named.tellCustomers("complaint.contactNamed").tellDesk("complaint.staffContactNamed");
    }
}
