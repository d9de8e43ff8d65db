package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.account.AbilitiesChanged;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/**
 * Who becomes a director is let in to what is not finished, and who is none any more is let out, so that an incident never
 * waits for somebody who left, nor for the others to think of somebody who came (docs/security-incidents.md).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DirectorChanges {

    @Inject
    Incidents incidents;

    @Inject
    Requests requests;

    void changed(@Observes AbilitiesChanged change) {
        if (change.gained().contains(Ability.OVERSEE)) {
            incidents.open().forEach(id -> letIn(change.person(), requests.locked(id)));
        }
        if (change.lost().contains(Ability.OVERSEE)) {
            incidents.open().forEach(id -> letOut(change.person(), requests.locked(id)));
        }
    }

    private void letIn(Person director, Request request) {
        if (requests.readers(request).contains(director.accountId())) {
            return;
        }
        requests.letIn(request, director.accountId());
        requests.take(null, request, Incidents.internal("letIn", request).with(director.name()))
                .tellStaff(List.of(director), "securityincident.staffLetIn");
    }

    private void letOut(Person former, Request request) {
        if (!requests.readers(request).contains(former.accountId())) {
            return;
        }
        requests.letOut(request, former.accountId());
        boolean responsible = Objects.equals(request.assigneeId(), former.accountId());
        if (responsible) {
            requests.entrust(request, null);
        }
        Requests.Step left = requests.take(
                null, request, Incidents.internal("letOut", request).with(former.name()));
        if (noDirectorKnows(request)) {
            incidents.directors().forEach(director -> letIn(director, request));
        }
        if (responsible) {
            left.tellStaff(incidents.directors(), "securityincident.staffDirectorLeft");
        }
    }

    private boolean noDirectorKnows(Request request) {
        List<Long> readers = requests.readers(request);
        return incidents.directors().stream().noneMatch(director -> readers.contains(director.accountId()));
    }
}
