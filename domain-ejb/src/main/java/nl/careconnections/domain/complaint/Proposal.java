package nl.careconnections.domain.complaint;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;

/** How a director wants to settle a complaint. A refused one stays as it is, and the next one is another version. */
@Entity
@Table(name = "complaint_proposal")
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private int version;

    private String description;

    @Column(name = "ready_by")
    private LocalDate readyBy;

    @Column(name = "written_by")
    private long writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String reasons = "";

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Action> actions = new ArrayList<>();

    protected Proposal() {}

    Proposal(long ticketId, int version, NewProposal typed, long writtenBy, Instant writtenAt) {
        this.ticketId = ticketId;
        this.version = version;
        this.description = PlainText.lines(typed.description());
        this.readyBy = typed.readyBy();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
        typed.actions(this).forEach(action -> actions.add(action.at(actions.size() + 1)));
    }

    void accept(long contact, Instant at) {
        answer(Answer.ACCEPTED, "", contact, at);
    }

    void refuse(String why, long contact, Instant at) {
        answer(Answer.REFUSED, why, contact, at);
    }

    private void answer(Answer given, String why, long contact, Instant at) {
        answer = given;
        reasons = why;
        answeredBy = contact;
        answeredAt = at;
    }

    /** What is still to be done changes hands; what is done stays with who did it. */
    void hand(long from, long to) {
        actions.stream()
                .filter(action -> !action.isDone() && Objects.equals(action.ownerId(), from))
                .forEach(action -> action.entrustTo(to, action.withCustomer()));
    }

    /** @throws NotFound when it promises no such thing */
    Action action(int position) {
        return actions.stream()
                .filter(action -> action.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void redact(UnaryOperator<String> redaction) {
        description = redaction.apply(description);
        reasons = redaction.apply(reasons);
        actions.forEach(action -> action.redact(redaction));
    }

    Stream<String> typed() {
        return Stream.concat(Stream.of(description, reasons), actions.stream().flatMap(Action::typed));
    }

    int version() {
        return version;
    }

    String description() {
        return description;
    }

    LocalDate readyBy() {
        return readyBy;
    }

    long writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** {@code null} while it waits for the contact. */
    Answer answer() {
        return answer;
    }

    String reasons() {
        return reasons;
    }

    Long answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }
}
