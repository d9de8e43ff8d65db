package nl.careconnections.domain.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.organisation.Organisation;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/**
 * How support handles a request about logging in. Nothing is carried out before somebody was called back at a number that
 * was on record already, never one that the request itself names.
 */
@ApplicationScoped
@Transactional
public class AuthenticationHandling {

    private static final int PERSON = 200;
    private static final String ORGANISATION = "organisation";

    @Inject
    Requests requests;

    @Inject
    AuthenticationRows rows;

    @Inject
    Organisations organisations;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** What support reads beside the ticket. */
    public AuthenticationView view(Caller caller, long number) {
        Request request = requests.staff(caller, AuthenticationRows.TOPIC, number, "authentication.viewed");
        Set<AuthenticationStep> allowed = allowed(request);
        return new AuthenticationView(
                rows.facts(request),
                allowed.contains(AuthenticationStep.VERIFY) ? numbers(caller, request) : List.of(),
                allowed);
    }

    private Set<AuthenticationStep> allowed(Request request) {
        Stage stage = Stage.valueOf(request.stage());
        return switch (stage) {
            case REQUESTED, GOING_ON ->
                EnumSet.of(AuthenticationStep.ASK, AuthenticationStep.VERIFY, AuthenticationStep.REFUSE);
            case ASKED ->
                rows.of(request).isVerified()
                        ? EnumSet.of(AuthenticationStep.ASK, AuthenticationStep.REFUSE)
                        : EnumSet.of(AuthenticationStep.ASK, AuthenticationStep.VERIFY, AuthenticationStep.REFUSE);
            case VERIFIED ->
                EnumSet.of(AuthenticationStep.ASK, AuthenticationStep.CARRY_OUT, AuthenticationStep.REFUSE);
            case CARRIED_OUT, CONFIRMED, REFUSED -> EnumSet.noneOf(AuthenticationStep.class);
        };
    }

    /** Of the organisation, its administrators and the submitter, as they stand on record. */
    private List<KnownNumber> numbers(Caller caller, Request request) {
        List<KnownNumber> numbers = new ArrayList<>();
        Organisation organisation = organisations.get(caller, request.organisationId());
        add(numbers, ORGANISATION, organisation.name(), organisation.phone());
        for (Person person : people.contactsOf(request.organisationId())) {
            if (person.can(Ability.ADMINISTER_ORGANISATION) || person.accountId() == request.submitterId()) {
                add(numbers, "phone-" + person.accountId(), person.name(), person.phone());
                add(numbers, "mobile-" + person.accountId(), person.name(), person.mobile());
            }
        }
        return numbers;
    }

    private static void add(List<KnownNumber> numbers, String key, String owner, String number) {
        if (number != null && !number.isBlank()) {
            numbers.add(new KnownNumber(key, owner, number));
        }
    }

    /**
     * Asks the customer something; the request waits for the answer.
     *
     * @throws InvalidInput {@code question}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void ask(Caller caller, long number, String question, String formKey, int version) {
        Request request = requests.staffToChange(caller, AuthenticationRows.TOPIC, number, "authentication.asked");
        String text = PlainText.requiredLines("question", question, NewRequest.TEXT);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.REQUESTED.name(), Stage.GOING_ON.name(), Stage.VERIFIED.name(), Stage.ASKED.name());
        take(caller, request, AuthenticationRows.to(Stage.ASKED, "asked"), text, formKey)
                .tellCustomers("authentication.asked");
    }

    /**
     * Logs that somebody was called back, and is who they say.
     *
     * @throws InvalidInput all that is wrong with {@code knownNumber}, {@code calledAt} and {@code spokenWith}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void verify(Caller caller, long number, CallBack call) {
        Request request = requests.staffToChange(caller, AuthenticationRows.TOPIC, number, "authentication.verified");
        Rules.all(
                () -> known(caller, request, call.number()),
                () -> calledAt(request, call),
                () -> PlainText.requiredLine("spokenWith", call.spokenWith(), PERSON));
        if (request.wasSent(caller, call.formKey())) {
            return;
        }
        request.requireSeen(caller, call.version());
        request.requireStage(Stage.REQUESTED.name(), Stage.GOING_ON.name(), Stage.ASKED.name());
        StoredAuthentication stored = rows.of(request);
        if (stored.isVerified()) {
            throw new Conflict("ticket.stepNotPossible");
        }
        KnownNumber called = known(caller, request, call.number());
        Instant at = calledAt(request, call);
        stored.verify(at);
        requests.take(
                        caller,
                        request,
                        AuthenticationRows.to(Stage.VERIFIED, "verified")
                                .with(at.toString(), PlainText.line(call.spokenWith()), called.owner(), called.number())
                                .sentAs(call.formKey(), List.of()))
                .tellCustomers("authentication.verified");
    }

    private KnownNumber known(Caller caller, Request request, String key) {
        return numbers(caller, request).stream()
                .filter(number -> number.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("knownNumber", "required"));
    }

    private Instant calledAt(Request request, CallBack call) {
        WishCheck.chosen("calledAt", call.calledAt());
        Instant at = call.calledAt().atZone(WorkingCalendar.ZONE).toInstant();
        if (at.isAfter(clock.instant())) {
            throw new InvalidInput("calledAt", "authentication.future");
        }
        if (at.isBefore(request.receivedAt().minusSeconds(59))) {
            throw new InvalidInput("calledAt", "authentication.tooEarly");
        }
        return at;
    }

    /**
     * Carries out what was asked for, of networks one by one; once all are done, the customer is asked to confirm.
     *
     * @throws InvalidInput {@code carriedOut}; {@code lines} when none was chosen
     * @throws NotFound when a line is none of this request
     * @throws Conflict {@code authentication.notVerified} before somebody was called back; {@code ticket.changedMeanwhile},
     *     {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void carryOut(Caller caller, long number, CarryOut done) {
        Request request = requests.staffToChange(caller, AuthenticationRows.TOPIC, number, "authentication.carriedOut");
        if (request.wasSent(caller, done.formKey())) {
            return;
        }
        if (!rows.of(request).isVerified()) {
            throw new Conflict("authentication.notVerified");
        }
        List<StoredLine> lines = rows.linesOf(request);
        Rules.all(
                () -> requireLines(lines, done),
                () -> PlainText.requiredLines("carriedOut", done.text(), NewRequest.TEXT));
        request.requireSeen(caller, done.version());
        request.requireStage(Stage.VERIFIED.name());
        done.lines().forEach(id -> line(lines, id).carryOut(true));
        boolean all = lines.stream().allMatch(StoredLine::isDone);
        String text = PlainText.lines(done.text());
        if (all) {
            take(caller, request, AuthenticationRows.to(Stage.CARRIED_OUT, "carriedOut"), text, done.formKey())
                    .tellCustomers("authentication.carriedOut");
        } else {
            take(caller, request, AuthenticationRows.to(Stage.VERIFIED, "partlyDone"), text, done.formKey())
                    .tellCustomers("authentication.partlyDone");
        }
    }

    private static void requireLines(List<StoredLine> lines, CarryOut done) {
        boolean left = lines.stream().anyMatch(line -> !line.isDone());
        if (left && done.lines().isEmpty()) {
            throw new InvalidInput("lines", "authentication.noLine");
        }
    }

    private static StoredLine line(List<StoredLine> lines, long id) {
        return lines.stream().filter(line -> line.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Does not do it, for a reason that the customer reads.
     *
     * @throws InvalidInput {@code refusal}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void refuse(Caller caller, long number, String reason, String formKey, int version) {
        Request request = requests.staffToChange(caller, AuthenticationRows.TOPIC, number, "authentication.refused");
        String text = PlainText.requiredLines("refusal", reason, NewRequest.TEXT);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.REQUESTED.name(), Stage.GOING_ON.name(), Stage.VERIFIED.name(), Stage.ASKED.name());
        take(caller, request, AuthenticationRows.to(Stage.REFUSED, "refused"), text, formKey)
                .tellCustomers("authentication.refused");
    }

    private Requests.Step take(Caller caller, Request request, RequestStep step, String text, String formKey) {
        return requests.take(caller, request, step.saying(text).sentAs(formKey, List.of()));
    }
}
