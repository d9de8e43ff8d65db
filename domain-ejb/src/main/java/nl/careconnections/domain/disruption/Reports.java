package nl.careconnections.domain.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.KnownIncidents;
import nl.careconnections.domain.status.NewIncident;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/**
 * Tells of an incident because of a question, which belongs to it from the first moment. Nothing of the question goes along:
 * what a customer typed never becomes public.
 */
@ApplicationScoped
@Transactional
public class Reports {

    @Inject
    Incidents incidents;

    @Inject
    KnownIncidents known;

    @Inject
    Requests requests;

    @Inject
    Ties ties;

    /**
     * @param number of the question
     * @return the code of the incident
     * @throws InvalidInput as {@link Incidents#open}
     * @throws Conflict as {@link Ties#tie}; then nothing was published either
     * @throws NotAllowed for who may not publish
     * @throws NotFound for who does not see the question
     */
    public String open(Caller caller, long number, String submissionKey, NewIncident told) {
        return report(caller, number, author -> incidents.open(author, submissionKey, told));
    }

    /** The same for staff alone, until somebody publishes it. */
    public String draft(Caller caller, long number, String submissionKey, NewIncident told) {
        return report(caller, number, author -> incidents.draft(author, submissionKey, told));
    }

    private String report(Caller caller, long number, Function<Author, String> telling) {
        Author author = Author.of(caller);
        Request question = requests.staffToChange(caller, Topic.SUPPORT_QUESTION, number, "ticket.tied");
        String code = telling.apply(author);
        ties.tie(caller, question, known.get(code));
        return code;
    }
}
