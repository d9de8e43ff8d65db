package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestFlow;

/** Directors are told; as long as none is responsible, all of them. */
@ApplicationScoped
class IncidentFlow implements RequestFlow {

    @Inject
    Incidents incidents;

    @Inject
    Breaches breaches;

    @Override
    public Topic type() {
        return Incidents.TOPIC;
    }

    @Override
    public List<String> typed(Request request) {
        return Stream.of(
                        incidents.of(request).typed(),
                        incidents.measuresOf(request).stream().flatMap(StoredMeasure::typed),
                        breaches.recordsOf(request).stream().flatMap(StoredRecord::typed))
                .flatMap(texts -> texts)
                .toList();
    }

    /** What other organisations were told is theirs to read, and goes with the rest. */
    @Override
    public void redact(Request request, UnaryOperator<String> redaction) {
        incidents.of(request).redact(redaction);
        incidents.measuresOf(request).forEach(measure -> measure.redact(redaction));
        breaches.recordsOf(request).forEach(told -> told.redact(redaction));
    }

    @Override
    public List<Person> desk(Request request) {
        return incidents.directors();
    }
}
