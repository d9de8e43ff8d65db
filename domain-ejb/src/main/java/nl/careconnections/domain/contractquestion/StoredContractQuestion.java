package nl.careconnections.domain.contractquestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.function.UnaryOperator;

/** What is kept of a question beside its ticket. */
@Entity
@Table(name = "contract_question")
class StoredContractQuestion {

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Enumerated(EnumType.STRING)
    private Subject about;

    private String reference;

    @Column(name = "department_id")
    private Long departmentId;

    protected StoredContractQuestion() {}

    StoredContractQuestion(long ticketId, Subject about, String reference) {
        this.ticketId = ticketId;
        this.about = about;
        this.reference = reference;
    }

    void forwardTo(long department) {
        departmentId = department;
    }

    void redact(UnaryOperator<String> redaction) {
        reference = redaction.apply(reference);
    }

    Subject about() {
        return about;
    }

    String reference() {
        return reference;
    }

    /** {@code null} while it is with support. */
    Long departmentId() {
        return departmentId;
    }
}
