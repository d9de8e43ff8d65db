package nl.careconnections.domain.ticket;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Target;
import nl.careconnections.domain.sla.Targets;

/**
 * A request of a customer, from its receipt to its end.
 *
 * <p>It is new until support takes it up, by assigning or answering it. While it is in progress support may wait for the
 * customer; a reply of the customer sets it going again, and without one it is solved in the end. Once solved, the
 * customer accepts the solution, or lets the term for objecting pass: it is closed. Refused, or marked as not solved, it is
 * in progress again. A closed ticket can be opened again for thirty days.
 *
 * <p>Each step adds an entry to the timeline, and everything about time is computed from the entries. Whoever takes a step
 * has locked the row.
 */
@Entity
@Table(name = "ticket")
class Ticket {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long number;

    private String type;

    private String stage = "";

    private boolean confined;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "product_id")
    private Long productId;

    @Column(name = "team_id")
    private Long teamId;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "submitter_id")
    private long submitterId;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private int version;

    @Column(name = "public_version")
    private int publicVersion;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    private int reminders;

    @Column(name = "solved_at")
    private Instant solvedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "next_step_at")
    private Instant nextStepAt;

    @Column(name = "response_due")
    private Instant responseDue;

    @Column(name = "response_letter")
    private Instant responseLetter;

    @Column(name = "response_met_at")
    private Instant responseMetAt;

    @Column(name = "repair_due")
    private Instant repairDue;

    @Column(name = "repair_letter")
    private Instant repairLetter;

    @Column(name = "repair_met_at")
    private Instant repairMetAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "soon_at")
    private Instant soonAt;

    @Column(name = "next_escalation_at")
    private Instant nextEscalationAt;

    private int escalated;

    @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ReproductionStep> steps = new ArrayList<>();

    @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<TicketEntry> entries = new ArrayList<>();

    protected Ticket() {}

    /**
     * A support question.
     *
     * @param author who wrote it: the submitter, or somebody of staff who spoke with the submitter on the telephone
     */
    Ticket(
            long number,
            long organisationId,
            long teamId,
            long submitterId,
            Author author,
            Question question,
            Instant at) {
        this(
                number,
                Topic.SUPPORT_QUESTION,
                organisationId,
                submitterId,
                question.submissionKey(),
                question.subject(),
                at);
        this.teamId = teamId;
        this.productId = question.productId();
        this.priority = question.priority();
        question.steps().forEach(step -> steps.add(new ReproductionStep(this, steps.size(), step)));
        add(
                EntryKind.RECEIVED,
                author,
                question.explanation(),
                List.of(question.priority().name()),
                at);
    }

    /**
     * A request of any other kind.
     *
     * @param teamId {@code null} for a kind that teams do not divide
     */
    Ticket(long number, long organisationId, Long teamId, Author submitter, NewRequest asked, Instant at) {
        this(number, asked.type(), organisationId, submitter.accountId(), asked.submissionKey(), asked.subject(), at);
        this.teamId = teamId;
        this.productId = asked.productId();
        this.stage = asked.stage();
        this.confined = asked.confined();
        add(EntryKind.RECEIVED, submitter, asked.explanation(), List.of(), at);
    }

    private Ticket(
            long number,
            Topic type,
            long organisationId,
            long submitterId,
            String submissionKey,
            String subject,
            Instant at) {
        this.number = number;
        this.type = type.key();
        this.organisationId = organisationId;
        this.submitterId = submitterId;
        this.submissionKey = submissionKey;
        this.subject = subject;
        this.status = Status.NEW;
        this.receivedAt = at;
    }

    /** The customer says something; while we wait for an answer, this is it. */
    TicketEntry say(Author customer, String text, String key, Instant at) {
        requireNotClosed();
        TicketEntry message =
                add(EntryKind.MESSAGE, customer, text, List.of(), at).submittedWith(key);
        if (status == Status.WAITING_FOR_CUSTOMER && isSupportQuestion()) {
            resume(customer, at);
        }
        return message;
    }

    /** Support says something to the customer; a new ticket is taken up by it. */
    TicketEntry answer(Author staff, String text, String key, Instant at) {
        requireNotClosed();
        if (status == Status.NEW && isSupportQuestion()) {
            become(Status.IN_PROGRESS);
        }
        return add(EntryKind.MESSAGE, staff, text, List.of(), at).submittedWith(key);
    }

    /** What support writes for itself. Nothing changes that a customer could notice. */
    TicketEntry note(Author staff, String text, String key, Instant at) {
        return addInternal(EntryKind.NOTE, staff, text, List.of(), at).submittedWith(key);
    }

    /** Waits for an answer of the customer; asked again, the waiting starts anew. */
    void waitForCustomer(Author staff, Instant at) {
        if (status != Status.WAITING_FOR_CUSTOMER) {
            become(Status.WAITING_FOR_CUSTOMER);
            add(EntryKind.WAITING, staff, "", List.of(), at);
        }
        waitingSince = at;
        reminders = 0;
    }

    /** Goes on with the work: without the answer waited for, or because a solution was none after all. */
    void goOn(Author staff, Instant at) {
        if (status == Status.WAITING_FOR_CUSTOMER) {
            resume(staff, at);
        } else if (status == Status.SOLVED) {
            reopen(staff, "", null, at);
        }
    }

    void solve(Author staff, Instant at) {
        if (status != Status.SOLVED) {
            solved(staff, at);
        }
    }

    /**
     * Ends the writing down of a telephone call. What was solved during the call was solved then to the service levels; the
     * term for objecting begins when the customer is told.
     */
    void writtenDownAt(Instant moment) {
        changedAt = moment;
        if (status == Status.SOLVED) {
            solvedAt = moment;
        }
    }

    /** Reminds the customer of the question we wait for. */
    TicketEntry remind(Instant at) {
        if (status != Status.WAITING_FOR_CUSTOMER) {
            throw new Conflict("ticket.stepNotPossible");
        }
        reminders++;
        return add(EntryKind.REMINDED, Author.SYSTEM, "", List.of(Integer.toString(reminders)), at)
                .doneByTimer("reminder:" + reminders + ":" + waitingSince);
    }

    /** Ends a waiting that brought no answer. */
    TicketEntry solveWithoutAnswer(Instant at) {
        String waiting = "unanswered:" + waitingSince;
        return solved(Author.SYSTEM, at).doneByTimer(waiting);
    }

    TicketEntry accept(Author customer, Instant at) {
        close(at);
        return add(EntryKind.ACCEPTED, customer, "", List.of(), at);
    }

    /** Nobody objected to the solution in time. */
    TicketEntry closeWithoutObjection(Instant at) {
        close(at);
        return add(EntryKind.CLOSED, Author.SYSTEM, "", List.of(), at).doneByTimer("closed:" + solvedAt);
    }

    TicketEntry refuse(Author customer, String reason, String key, Instant at) {
        if (status != Status.SOLVED) {
            throw new Conflict("ticket.stepNotPossible");
        }
        become(Status.IN_PROGRESS);
        return add(EntryKind.REFUSED, customer, reason, List.of(), at).submittedWith(key);
    }

    /** Opens a solved or closed ticket again. */
    TicketEntry reopen(Author author, String reason, String key, Instant at) {
        if (status.isOpen()) {
            throw new Conflict("ticket.stepNotPossible");
        }
        become(Status.IN_PROGRESS);
        return add(EntryKind.REOPENED, author, reason, List.of(), at).submittedWith(key);
    }

    /**
     * Hands the work to somebody, or to nobody; a new ticket is taken up by it.
     *
     * @param assignee {@code null} for nobody
     * @param before name of the one who had it, empty for nobody
     * @param after name of the one who gets it, empty for nobody
     */
    TicketEntry assignTo(Author staff, Long assignee, String before, String after, Instant at) {
        requireNotClosed();
        assigneeId = assignee;
        TicketEntry assigned = addInternal(EntryKind.ASSIGNED, staff, "", List.of(before, after), at);
        version++;
        if (assignee != null && status == Status.NEW && isSupportQuestion()) {
            become(Status.IN_PROGRESS);
            add(EntryKind.STARTED, staff, "", List.of(after), at);
        }
        return assigned;
    }

    /**
     * Hands the ticket to another team, which divides its own work: who is no member of it loses the ticket.
     *
     * @param assigneeStays whether the assignee is one of that team
     * @param before name of the team that had it
     * @param after name of the team that gets it
     */
    TicketEntry moveTo(Author by, long team, boolean assigneeStays, String before, String after, Instant at) {
        teamId = team;
        if (!assigneeStays) {
            assigneeId = null;
        }
        TicketEntry moved = addInternal(EntryKind.TEAM_CHANGED, by, "", List.of(before, after), at);
        version++;
        return moved;
    }

    /** @throws InvalidInput {@code priority} with key {@code ticket.samePriority} */
    TicketEntry prioritise(Author staff, Priority wanted, String reason, Instant at) {
        requireSupportQuestion();
        if (!status.isOpen()) {
            throw new Conflict("ticket.stepNotPossible");
        }
        if (wanted == priority) {
            throw new InvalidInput("priority", "ticket.samePriority");
        }
        List<String> change = List.of(priority.name(), wanted.name());
        priority = wanted;
        return add(EntryKind.PRIORITY_CHANGED, staff, reason, change, at);
    }

    /** Keeps that somebody above was told; nothing changes that a customer could notice. */
    TicketEntry tellEscalation(List<String> values, Instant at) {
        return addInternal(EntryKind.ESCALATED, Author.SYSTEM, "", values, at);
    }

    /**
     * Takes a step of the flow of its kind. A new stage that waits for the customer begins to wait anew.
     *
     * @throws Conflict {@code ticket.closed}, {@code ticket.stepNotPossible} for a support question
     */
    TicketEntry advance(Author author, RequestStep step, Instant at) {
        requireNotClosed();
        requireNotSupportQuestion();
        if (!step.stage().equals(stage) || step.status() != status) {
            enter(step, at);
        }
        return add(author, step, at);
    }

    /** Adds what is known only afterwards: it leads nowhere, so that a closed request can take it too. */
    TicketEntry addAfterwards(Author author, RequestStep step, Instant at) {
        requireNotSupportQuestion();
        if (!step.stage().equals(stage) || step.status() != status) {
            throw new IllegalArgumentException(step.key() + " leads on");
        }
        return add(author, step, at);
    }

    private void enter(RequestStep step, Instant at) {
        stage = step.stage();
        status = step.status();
        waitingSince = status == Status.WAITING_FOR_CUSTOMER ? at : null;
        reminders = 0;
        if (status.isOpen()) {
            solvedAt = null;
        } else if (solvedAt == null) {
            solvedAt = at;
        }
        closedAt = status == Status.CLOSED ? at : null;
    }

    private TicketEntry add(Author author, RequestStep step, Instant at) {
        if (!step.isPublic()) {
            version++;
        }
        TicketEntry entry = step.isPublic()
                ? add(EntryKind.STEP, author, step.text(), step.values(), at)
                : addInternal(EntryKind.STEP, author, step.text(), step.values(), at);
        return entry.submittedWith(step.submissionKey());
    }

    /** Keeps for staff what happened to it outside its flow; what somebody is writing goes through as it is. */
    TicketEntry remark(Author author, List<String> values, Instant at) {
        return addInternal(EntryKind.STEP, author, "", values, at);
    }

    /** Keeps that a term comes to its end, or went past it. */
    TicketEntry tellTerm(List<String> values, Instant at) {
        return addInternal(EntryKind.TERM, Author.SYSTEM, "", values, at);
    }

    /** Somebody else of the organisation speaks for it; who received it stays on the timeline. */
    void handToContact(long accountId) {
        submitterId = accountId;
    }

    /** @param accountId {@code null} for nobody */
    void entrustTo(Long accountId) {
        assigneeId = accountId;
    }

    /** From now on it is for a few of staff only, or for all of its kind again. */
    void confine(boolean toFew) {
        confined = toFew;
    }

    /** A request that turned out to be a support question is one from now on, with its history. */
    TicketEntry becomeSupportQuestion(
            Author staff, long team, Long product, Priority given, String reason, Instant at) {
        requireNotClosed();
        requireNotSupportQuestion();
        String before = type;
        type = Topic.SUPPORT_QUESTION.key();
        stage = "";
        confined = false;
        status = Status.IN_PROGRESS;
        waitingSince = null;
        teamId = team;
        productId = product;
        assigneeId = null;
        priority = given;
        entries.get(0).propose(given);
        return add(EntryKind.STEP, staff, reason, List.of(TicketEntry.RECLASSIFIED, before), at);
    }

    /** Keeps when its next term ends, for lists and timers. */
    void expectTerm(Instant due, Instant soon, Instant nextNotice) {
        dueAt = due;
        soonAt = soon;
        nextEscalationAt = nextNotice;
    }

    /** @throws Conflict {@code ticket.stepNotPossible} for a kind with a flow of its own */
    void requireSupportQuestion() {
        if (!isSupportQuestion()) {
            throw new Conflict("ticket.stepNotPossible");
        }
    }

    private void requireNotSupportQuestion() {
        if (isSupportQuestion()) {
            throw new Conflict("ticket.stepNotPossible");
        }
    }

    /** Keeps something beside the life cycle that customers may see. */
    TicketEntry tell(EntryKind kind, Author author, String text, List<String> values, Instant at) {
        return add(kind, author, text, values, at);
    }

    /**
     * Keeps that changed rules moved targets. Nobody did anything here, so the versions stay: what somebody is writing
     * goes through as it is.
     */
    TicketEntry targetsMoved(List<String> values, String key, Instant at) {
        return add(new TicketEntry(this, entries.size(), at, EntryKind.TARGETS_MOVED, true, Author.SYSTEM, "", values))
                .doneByTimer(key);
    }

    /** Keeps that something was taken away for good, where the thing itself stood. */
    TicketEntry tellRedaction(Author staff, boolean visible, String reason, Instant at) {
        return visible
                ? add(EntryKind.REDACTED, staff, reason, List.of(), at)
                : addInternal(EntryKind.REDACTED, staff, reason, List.of(), at);
    }

    /** Takes words out of everything typed here. */
    void redact(TicketEntry place, UnaryOperator<String> there, UnaryOperator<String> elsewhere) {
        UnaryOperator<String> inQuestion = place.kind() == EntryKind.RECEIVED ? there : elsewhere;
        subject = inQuestion.apply(subject);
        steps.forEach(step -> step.redact(inQuestion));
        entries.forEach(entry -> entry.redact(entry.equals(place) ? there : elsewhere));
        entries.forEach(entry -> entry.redactFilledIn(elsewhere));
    }

    /** The kinds with a flow of their own that it is and was: what was typed as one of them stands in its tables. */
    List<Topic> flowKinds() {
        return Stream.concat(
                        Stream.of(type()),
                        entries.stream().map(TicketEntry::kindBefore).flatMap(Optional::stream))
                .filter(kind -> !kind.equals(Topic.SUPPORT_QUESTION))
                .toList();
    }

    /** What happened, as far as the clocks of the service levels care. */
    List<ClockEvent> clockEvents() {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(receivedAt, proposedPriority()));
        entries.stream().map(TicketEntry::clockEvent).flatMap(Optional::stream).forEach(events::add);
        return events;
    }

    /** Of the entry it came with, wherever that stands among them. */
    private Priority proposedPriority() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.RECEIVED)
                .map(entry -> Priority.valueOf(entry.arguments().get(0)))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps what follows from the entries, for lists and reports. */
    void keep(Targets targets) {
        Target response = targets.response();
        Target repair = targets.repair();
        responseDue = response.deadline();
        responseLetter = response.byTheLetter();
        responseMetAt = response.metAt().orElse(null);
        repairDue = repair.deadline();
        repairLetter = repair.byTheLetter();
        repairMetAt = repair.metAt().orElse(null);
        Optional<Target> running = nextMetric().map(targets::of).filter(target -> !target.paused());
        dueAt = running.map(Target::deadline).orElse(null);
        soonAt = running.map(target -> target.instantAt(75)).orElse(null);
    }

    /** The target that counts now: the response until it is given, then the repair until the ticket is solved. */
    Optional<Metric> nextMetric() {
        if (!status.isOpen()) {
            return Optional.empty();
        }
        return Optional.of(responseMetAt == null ? Metric.RESPONSE : Metric.REPAIR);
    }

    /** How often it went through the levels of escalation: anew with each change of priority and each reopening. */
    int cycle() {
        return (int) entries.stream().filter(TicketEntry::beginsCycle).count();
    }

    /** When the present cycle began. */
    Instant cycleSince() {
        return entries.stream()
                .filter(TicketEntry::beginsCycle)
                .map(TicketEntry::at)
                .reduce(receivedAt, (earlier, later) -> later);
    }

    /**
     * Keeps how the escalation stands, for timers and lists.
     *
     * @param next when the next level is reached; {@code null} when none will be as things stand
     * @param percent the highest share that was escalated for the target that counts now, 0 for none
     */
    void expectEscalation(Instant next, int percent) {
        nextEscalationAt = next;
        escalated = percent;
    }

    /** @param instant when the next thing happens by itself; {@code null} when nothing does */
    void expectStepAt(Instant instant) {
        nextStepAt = instant;
    }

    /** @throws Conflict when support changed more than the writer saw */
    void requireVersion(int seen) {
        if (seen != version) {
            throw new Conflict("ticket.changedMeanwhile");
        }
    }

    /** @throws Conflict when more changed that customers can see than the writer saw */
    void requirePublicVersion(int seen) {
        if (seen != publicVersion) {
            throw new Conflict("ticket.changedMeanwhile");
        }
    }

    private void resume(Author author, Instant at) {
        become(Status.IN_PROGRESS);
        add(EntryKind.RESUMED, author, "", List.of(), at);
    }

    private TicketEntry solved(Author author, Instant at) {
        become(Status.SOLVED);
        solvedAt = at;
        return add(EntryKind.SOLVED, author, "", List.of(), at);
    }

    private void close(Instant at) {
        become(Status.CLOSED);
        closedAt = at;
    }

    private void become(Status next) {
        if (!isSupportQuestion() || !status.mayBecome(next)) {
            throw new Conflict("ticket.stepNotPossible");
        }
        status = next;
        waitingSince = null;
        closedAt = null;
    }

    /** @throws Conflict {@code ticket.closed} */
    void requireNotClosed() {
        if (status == Status.CLOSED) {
            throw new Conflict("ticket.closed");
        }
    }

    private TicketEntry add(EntryKind kind, Author author, String text, List<String> values, Instant at) {
        changedAt = at;
        version++;
        publicVersion++;
        return add(new TicketEntry(this, entries.size(), at, kind, true, author, text, values));
    }

    private TicketEntry addInternal(EntryKind kind, Author author, String text, List<String> values, Instant at) {
        return add(new TicketEntry(this, entries.size(), at, kind, false, author, text, values));
    }

    private TicketEntry add(TicketEntry entry) {
        entries.add(entry);
        return entry;
    }

    Optional<TicketEntry> submission(long accountId, String key) {
        return entries.stream()
                .filter(entry -> Objects.equals(entry.authorId(), accountId) && key.equals(entry.submissionKey()))
                .findFirst();
    }

    Long id() {
        return id;
    }

    long number() {
        return number;
    }

    /** Names this ticket to the access log. */
    String subjectOfLog() {
        return "ticket:" + number;
    }

    /** Groups the mails about this ticket. */
    String mailThread() {
        return "ticket-" + number;
    }

    Topic type() {
        return new Topic(type);
    }

    /** Whether it has response and repair targets, and is handled by the steps of a support question. */
    boolean isSupportQuestion() {
        return type.equals(Topic.SUPPORT_QUESTION.key());
    }

    /** Where it stands in the flow of its kind; empty for a support question. */
    String stage() {
        return stage;
    }

    /** Whether only some of staff know of it. */
    boolean isConfined() {
        return confined;
    }

    long organisationId() {
        return organisationId;
    }

    /** {@code null} for types that are not about a product. */
    Long productId() {
        return productId;
    }

    /** The team of support that it is with; {@code null} for a kind that teams do not divide. */
    Long teamId() {
        return teamId;
    }

    String subject() {
        return subject;
    }

    List<String> steps() {
        return steps.stream().map(ReproductionStep::text).toList();
    }

    Status status() {
        return status;
    }

    /** {@code null} for all but support questions. */
    Priority priority() {
        return priority;
    }

    long submitterId() {
        return submitterId;
    }

    /** {@code null} for nobody. */
    Long assigneeId() {
        return assigneeId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    int publicVersion() {
        return publicVersion;
    }

    /** Since the last question to the customer; {@code null} while we do not wait. */
    Instant waitingSince() {
        return waitingSince;
    }

    int reminders() {
        return reminders;
    }

    /** When it was solved last. */
    Instant solvedAt() {
        return solvedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant nextStepAt() {
        return nextStepAt;
    }

    List<TicketEntry> entries() {
        return List.copyOf(entries);
    }
}
