package nl.careconnections.domain.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Conflict;

/** One thing that a proposal promises; once that is accepted, somebody owns it until it is done. */
@Entity
@Table(name = "complaint_action")
class Action {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    /** From 1. */
    private int position;

    @Enumerated(EnumType.STRING)
    private ActionKind kind;

    private String description;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "with_customer")
    private boolean withCustomer;

    @Column(name = "done_on")
    private LocalDate doneOn;

    private String result = "";

    protected Action() {}

    Action(Proposal proposal, ActionKind kind, String description, LocalDate dueOn) {
        this.proposal = proposal;
        this.kind = kind;
        this.description = description;
        this.dueOn = dueOn;
    }

    Action at(int place) {
        position = place;
        return this;
    }

    void entrustTo(long owner, boolean together) {
        requireOpen();
        ownerId = owner;
        withCustomer = together;
    }

    void finish(LocalDate day, String outcome, boolean together) {
        requireOpen();
        doneOn = day;
        result = outcome;
        withCustomer = together;
    }

    /** @throws Conflict {@code complaint.actionDone} */
    private void requireOpen() {
        if (isDone()) {
            throw new Conflict("complaint.actionDone");
        }
    }

    void redact(UnaryOperator<String> redaction) {
        description = redaction.apply(description);
        result = redaction.apply(result);
    }

    Stream<String> typed() {
        return Stream.of(description, result);
    }

    boolean isDone() {
        return doneOn != null;
    }

    int position() {
        return position;
    }

    ActionKind kind() {
        return kind;
    }

    String description() {
        return description;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Long ownerId() {
        return ownerId;
    }

    boolean withCustomer() {
        return withCustomer;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    String result() {
        return result;
    }
}
