package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.AbilitiesChanged;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/**
 * No complaint stays with who is no director any more: the others are let in, and told that one of them has to take it over.
 * A new director is let in to what waits for one of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DirectorChanges {

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    People people;

    void changed(@Observes AbilitiesChanged change) {
        if (change.lost().contains(Ability.HANDLE_COMPLAINTS)) {
            lost(change.person());
        }
        if (change.gained().contains(Ability.HANDLE_COMPLAINTS)) {
            gained(change.person());
        }
    }

    private void lost(Person leaver) {
        records.unheld().forEach(id -> requests.letOut(requests.locked(id), leaver.accountId()));
        records.held().stream()
                .filter(held -> held.directorId() == leaver.accountId())
                .forEach(held -> leave(leaver, requests.locked(held.id())));
    }

    private void gained(Person director) {
        records.unheld().forEach(id -> letIn(director, requests.locked(id), "staffForwarded"));
        records.held().stream()
                .filter(held -> isLeft(held.directorId()))
                .forEach(held -> letIn(director, requests.locked(held.id()), "staffDirectorLeft"));
    }

    private void leave(Person leaver, Request request) {
        List<Person> directors = people.staffWith(Ability.HANDLE_COMPLAINTS);
        Set<Long> readers = new LinkedHashSet<>(requests.readers(request));
        directors.forEach(director -> readers.add(director.accountId()));
        readers.remove(leaver.accountId());
        requests.confineTo(request, readers);
        requests.take(
                        null,
                        request,
                        ComplaintFlow.internal("directorLeft", request).with(leaver.name()))
                .tellStaff(directors, "complaint.staffDirectorLeft");
    }

    private void letIn(Person director, Request request, String template) {
        if (requests.readers(request).contains(director.accountId())) {
            return;
        }
        requests.letIn(request, director.accountId());
        requests.take(null, request, ComplaintFlow.internal("letIn", request).with(director.name()))
                .tellStaff(List.of(director), "complaint." + template);
    }

    private boolean isLeft(long accountId) {
        Person responsible = people.get(accountId);
        return !responsible.active() || !responsible.can(Ability.HANDLE_COMPLAINTS);
    }
}
