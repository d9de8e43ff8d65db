package nl.careconnections.domain.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.function.UnaryOperator;

/** One step of the way to make a problem happen again. */
@Entity
@Table(name = "ticket_step")
class ReproductionStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id")
    private Ticket ticket;

    private int position;
    private String text;

    protected ReproductionStep() {}

    ReproductionStep(Ticket ticket, int position, String text) {
        this.ticket = ticket;
        this.position = position;
        this.text = text;
    }

    void redact(UnaryOperator<String> redaction) {
        text = redaction.apply(text);
    }

    String text() {
        return text;
    }
}
