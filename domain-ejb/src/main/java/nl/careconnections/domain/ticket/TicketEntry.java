package nl.careconnections.domain.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Priority;

/** One thing that happened to a ticket. Never changed, but for what is redacted out of its text. */
@Entity
@Table(name = "ticket_entry")
class TicketEntry {

    /** The step by which a request of another kind becomes a support question. */
    static final String RECLASSIFIED = "supportquestion.reclassified";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id")
    private Ticket ticket;

    /** Place on the timeline, from 0; entries of one moment keep their order. */
    private int position;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Column(name = "is_public")
    private boolean visible;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "by_staff")
    private boolean byStaff;

    private String text;

    @Convert(converter = Lines.class)
    private List<String> arguments;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "timer_key")
    private String timerKey;

    protected TicketEntry() {}

    TicketEntry(
            Ticket ticket,
            int position,
            Instant at,
            EntryKind kind,
            boolean visible,
            Author author,
            String text,
            List<String> arguments) {
        this.ticket = ticket;
        this.position = position;
        this.at = at;
        this.kind = kind;
        this.visible = visible;
        this.authorId = author.accountId();
        this.byStaff = author.staff();
        this.text = text;
        this.arguments = List.copyOf(arguments);
    }

    TicketEntry submittedWith(String key) {
        submissionKey = key;
        return this;
    }

    TicketEntry doneByTimer(String key) {
        timerKey = key;
        return this;
    }

    /** The first entry of a request that became a support question afterwards. */
    void propose(Priority priority) {
        arguments = List.of(priority.name());
    }

    void redact(UnaryOperator<String> redaction) {
        text = redaction.apply(text);
    }

    /** What a step fills in, as the name of who was spoken with; the name of the step itself is no such word. */
    List<String> filledIn() {
        return kind == EntryKind.STEP ? arguments.subList(1, arguments.size()) : List.of();
    }

    /** What a step fills in becomes a mark where it is one of the words; what else an entry holds is no text. */
    void redactFilledIn(UnaryOperator<String> redaction) {
        if (!filledIn().isEmpty()) {
            arguments = Stream.concat(
                            Stream.of(arguments.get(0)), filledIn().stream().map(redaction))
                    .toList();
        }
    }

    /** Of which kind the request was until this entry made it a support question. */
    Optional<Topic> kindBefore() {
        return kind == EntryKind.STEP && arguments.get(0).equals(RECLASSIFIED)
                ? Optional.of(new Topic(arguments.get(1)))
                : Optional.empty();
    }

    /** What this means to the clocks of the service levels, if anything. */
    Optional<ClockEvent> clockEvent() {
        return clockEvent(kind, byStaff, at, arguments);
    }

    static Optional<ClockEvent> clockEvent(EntryKind kind, boolean byStaff, Instant at, List<String> arguments) {
        return Optional.ofNullable(
                switch (kind) {
                    case MESSAGE -> byStaff ? new ClockEvent.Responded(at) : null;
                    case PRIORITY_CHANGED -> new ClockEvent.PrioritySet(at, Priority.valueOf(arguments.get(1)));
                    case WAITING -> new ClockEvent.Waiting(at);
                    case RESUMED -> new ClockEvent.Resumed(at);
                    case SOLVED -> new ClockEvent.Solved(at);
                    case REFUSED, REOPENED -> new ClockEvent.Reopened(at);
                    default -> null;
                });
    }

    /** Whether the levels of escalation are gone through anew from here. */
    boolean beginsCycle() {
        return switch (kind) {
            case PRIORITY_CHANGED, REFUSED, REOPENED -> true;
            default -> false;
        };
    }

    /** Names this entry to the store of attachments. */
    String owner() {
        return "message:" + id;
    }

    Long id() {
        return id;
    }

    Ticket ticket() {
        return ticket;
    }

    Instant at() {
        return at;
    }

    EntryKind kind() {
        return kind;
    }

    /** Whether customers see it. */
    boolean isPublic() {
        return visible;
    }

    Long authorId() {
        return authorId;
    }

    boolean isByStaff() {
        return byStaff;
    }

    String text() {
        return text;
    }

    List<String> arguments() {
        return arguments;
    }

    String submissionKey() {
        return submissionKey;
    }
}
