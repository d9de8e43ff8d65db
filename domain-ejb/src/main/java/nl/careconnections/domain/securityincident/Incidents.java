package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/** The rows of security incidents, and who may decide about them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Incidents {

    static final Topic TOPIC = new Topic("SECURITY_INCIDENT");

    /** A director speaks with the reporter (product.md, "Flows"). */
    static final String CONTACT = "CONTACT";

    /** The customer tells the authority. */
    static final String AUTHORITY = "AUTHORITY";

    static final String MEASURE = "MEASURE";

    @Inject
    EntityManager entityManager;

    @Inject
    Requests requests;

    @Inject
    People people;

    @Inject
    AccessLog accessLog;

    /** An incident that the caller was let in to, for a director to decide about; locked. */
    Request toDecide(Caller caller, long number, String action) {
        Request request = requests.staffToChange(caller, TOPIC, number, action);
        if (!caller.can(Ability.OVERSEE)) {
            accessLog.refused(caller.actor(), action, request.subjectOfLog(), "right");
            throw new NotAllowed();
        }
        return request;
    }

    StoredIncident of(Request request) {
        return entityManager.find(StoredIncident.class, request.id());
    }

    List<StoredMeasure> measuresOf(Request request) {
        return entityManager
                .createQuery(
                        "select m from StoredMeasure m where m.ticketId = :ticket order by m.id", StoredMeasure.class)
                .setParameter("ticket", request.id())
                .getResultList();
    }

    /** Those that are not finished, the oldest first. */
    List<Long> open() {
        List<?> rows = entityManager
                .createNativeQuery("select id from ticket where type = ?1 and status <> 'CLOSED' order by number")
                .setParameter(1, TOPIC.key())
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    Facts facts(Request request) {
        StoredIncident incident = of(request);
        List<StoredMeasure> measures = measuresOf(request);
        Map<Long, Person> owners =
                people.get(measures.stream().map(StoredMeasure::ownerId).toList());
        return new Facts(
                incident.place(),
                incident.noticedAt(),
                incident.whoseData(),
                incident.ongoing(),
                incident.verdict(),
                incident.spokenAt(),
                incident.clock(),
                measures.stream()
                        .map(measure ->
                                measure.toMeasure(owners.get(measure.ownerId()).name()))
                        .toList());
    }

    /** A step after which the incident stands where it stood. */
    static RequestStep seen(String name, Request request) {
        return RequestStep.seen(TOPIC, name, request.stage(), request.status());
    }

    /** The same that stays with staff. */
    static RequestStep internal(String name, Request request) {
        return RequestStep.internal(TOPIC, name, request.stage(), request.status());
    }

    static RequestStep to(Stage stage, String name) {
        return RequestStep.seen(TOPIC, name, stage.name(), stage.status());
    }

    List<Person> directors() {
        return people.staffWith(Ability.OVERSEE);
    }

    static List<Long> accounts(Collection<Person> persons) {
        return persons.stream().map(Person::accountId).toList();
    }

    /** Names what alarms are about. */
    static String alarm(Request request) {
        return "securityincident:" + request.id();
    }
}
