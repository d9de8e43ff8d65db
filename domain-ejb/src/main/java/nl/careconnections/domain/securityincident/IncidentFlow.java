package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestFlow;

/** Directors are told; as long as none is responsible, all of them. */
@ApplicationScoped
class IncidentFlow implements RequestFlow {

    @Inject
    Incidents incidents;

    @Override
    public Topic type() {
        return Incidents.TOPIC;
    }

    @Override
    public List<Person> desk(Request request) {
        return incidents.directors();
    }
}
