package nl.careconnections.domain.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@link DatedTerms} as they are kept. */
@Entity
@Table(name = "ticket_term")
class StoredTerms {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "known_from")
    private Instant knownFrom;

    private String reminders;

    private int answer;

    private int objection;

    private int reopening;

    protected StoredTerms() {}

    StoredTerms(WaitingTerms terms, Instant knownFrom) {
        this.knownFrom = knownFrom;
        this.reminders = terms.reminders().stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.answer = terms.answer();
        this.objection = terms.objection();
        this.reopening = terms.reopening();
    }

    DatedTerms toTerms() {
        return read(knownFrom, reminders, answer, objection, reopening);
    }

    /** The columns of a row. */
    static DatedTerms read(Instant knownFrom, String reminders, int answer, int objection, int reopening) {
        List<Integer> days = reminders.isEmpty()
                ? List.of()
                : Arrays.stream(reminders.split(" ")).map(Integer::valueOf).toList();
        return new DatedTerms(knownFrom, new WaitingTerms(days, answer, objection, reopening));
    }
}
