package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.organisation.OrganisationName;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/**
 * Tells organisations about a breach that concerns them, each in a record of its own: it never shows who reported it, or who
 * else was told (product.md, "Flows").
 */
@ApplicationScoped
@Transactional
public class Breaches {

    @Inject
    EntityManager entityManager;

    @Inject
    Incidents incidents;

    @Inject
    Requests requests;

    @Inject
    Organisations organisations;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Tells an organisation, whose administrators are mailed at once; also when it turns out afterwards that the breach
     * concerns it.
     *
     * @param formKey made when the form was shown
     * @throws InvalidInput all that is wrong with {@code organisation} (key {@code required},
     *     {@code securityincident.ownOrganisation}, {@code securityincident.toldBefore} or
     *     {@code securityincident.noAdministrator}) and {@code recordText}
     * @throws Conflict {@code ticket.changedMeanwhile}; {@code securityincident.noBreach}
     */
    public void tell(Caller caller, long number, long organisationId, String text, String formKey, int version) {
        Request request = incidents.toDecide(caller, number, "securityincident.organisationTold");
        if (request.wasSent(caller, formKey)) {
            return;
        }
        Rules.all(
                () -> requireConcerned(caller, request, organisationId),
                () -> PlainText.requiredLines("recordText", text, NewRequest.TEXT));
        request.requireSeen(caller, version);
        if (incidents.of(request).verdict() != Verdict.BREACH) {
            throw new Conflict("securityincident.noBreach");
        }
        requests.takeAfterwards(
                caller,
                request,
                Incidents.internal("organisationTold", request)
                        .with(organisations.nameOf(organisationId))
                        .saying(PlainText.lines(text))
                        .sentAs(formKey, List.of()));
        Instant now = requests.now(request);
        StoredRecord told = new StoredRecord(request.id(), organisationId, now);
        StoredRecordEntry entry = told.add(caller.accountId(), PlainText.lines(text), now);
        entityManager.persist(told);
        entityManager.flush();
        mail(told, entry, "securityincident.organisationTold");
    }

    private void requireConcerned(Caller caller, Request request, long organisationId) {
        if (organisations.names(caller).stream().noneMatch(known -> known.id() == organisationId)) {
            throw new InvalidInput("organisation", "required");
        }
        if (organisationId == request.organisationId()) {
            throw new InvalidInput("organisation", "securityincident.ownOrganisation");
        }
        if (recordsOf(request).stream().anyMatch(told -> told.organisationId() == organisationId)) {
            throw new InvalidInput("organisation", "securityincident.toldBefore");
        }
        if (administrators(organisationId).isEmpty()) {
            throw new InvalidInput("organisation", "securityincident.noAdministrator");
        }
    }

    /**
     * Tells an organisation more, also afterwards.
     *
     * @throws InvalidInput {@code updateText}
     * @throws NotFound when the incident has no such record
     * @throws Conflict {@code ticket.changedMeanwhile}
     */
    public void tellMore(Caller caller, long number, long recordId, String text, String formKey, int version) {
        Request request = incidents.toDecide(caller, number, "securityincident.recordUpdated");
        String words = PlainText.requiredLines("updateText", text, NewRequest.TEXT);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        StoredRecord told = recordsOf(request).stream()
                .filter(one -> one.id() == recordId)
                .findFirst()
                .orElseThrow(NotFound::new);
        requests.takeAfterwards(
                caller,
                request,
                Incidents.internal("recordUpdated", request)
                        .with(organisations.nameOf(told.organisationId()))
                        .saying(words)
                        .sentAs(formKey, List.of()));
        StoredRecordEntry entry = told.add(caller.accountId(), words, requests.now(request));
        entityManager.flush();
        mail(told, entry, "securityincident.recordUpdated");
    }

    /** What the caller's organisation was told, newest first. */
    public List<BreachRecord> ofOrganisation(Caller caller) {
        if (!caller.mayRead(Incidents.TOPIC)) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select r from StoredRecord r where r.organisationId = :organisation order by r.toldAt desc, r.id desc",
                        StoredRecord.class)
                .setParameter("organisation", caller.organisationId())
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** Those by which the caller's organisation may still have to tell the authority, the first to end first. */
    public List<BreachRecord> waiting(Caller caller) {
        return ofOrganisation(caller).stream()
                .filter(told -> told.clock().runs())
                .sorted(Comparator.comparing(told -> told.clock().dueAt()))
                .toList();
    }

    /**
     * One record of the caller's organisation, for its administrators and who was given the topic.
     *
     * @throws NotFound for a record of another organisation
     */
    public BreachRecord view(Caller caller, long id) {
        StoredRecord told = own(caller, id, "securityincident.recordViewed", LockModeType.NONE);
        accessLog.done(caller.actor(), "securityincident.recordViewed", subject(id));
        return view(told);
    }

    /**
     * The organisation did its own duty, and says when.
     *
     * @throws InvalidInput {@code reportedAt}
     * @throws Conflict {@code ticket.stepNotPossible} when that was said before
     */
    public void tellAuthority(Caller caller, long id, LocalDateTime when) {
        StoredRecord told = own(caller, id, "securityincident.recordAuthorityTold", LockModeType.PESSIMISTIC_WRITE);
        Instant at = Checks.pastSince("reportedAt", when, told.toldAt(), clock.instant());
        if (told.reportedAt() != null) {
            throw new Conflict("ticket.stepNotPossible");
        }
        told.report(at);
        accessLog.done(caller.actor(), "securityincident.recordAuthorityTold", subject(id));
    }

    /** What other organisations were told about an incident, in the order in which they were. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<BreachRecord> of(Request request) {
        return recordsOf(request).stream().map(this::view).toList();
    }

    /** Which organisations were not told yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<OrganisationName> untold(Caller caller, Request request) {
        List<Long> told =
                recordsOf(request).stream().map(StoredRecord::organisationId).toList();
        return organisations.names(caller).stream()
                .filter(organisation ->
                        organisation.id() != request.organisationId() && !told.contains(organisation.id()))
                .toList();
    }

    private StoredRecord own(Caller caller, long id, String action, LockModeType lock) {
        StoredRecord told = entityManager.find(StoredRecord.class, id, lock);
        if (caller.isStaff()) {
            accessLog.refused(caller.actor(), action, subject(id), "right");
            throw new NotAllowed();
        }
        if (told == null || told.organisationId() != caller.organisationId() || !caller.mayRead(Incidents.TOPIC)) {
            accessLog.refused(caller.actor(), action, subject(id), "not visible");
            throw new NotFound();
        }
        return told;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<StoredRecord> recordsOf(Request request) {
        return entityManager
                .createQuery(
                        "select r from StoredRecord r where r.ticketId = :ticket order by r.id", StoredRecord.class)
                .setParameter("ticket", request.id())
                .getResultList();
    }

    private BreachRecord view(StoredRecord told) {
        return told.toRecord(organisations.nameOf(told.organisationId()));
    }

    private List<Person> administrators(long organisationId) {
        return people.contactsOf(organisationId).stream()
                .filter(person -> person.can(Ability.ADMINISTER_ORGANISATION))
                .toList();
    }

    private void mail(StoredRecord told, StoredRecordEntry entry, String template) {
        administrators(told.organisationId())
                .forEach(reader -> outbox.mail(new Mail(
                        subject(told.id()) + ":entry:" + entry.id(),
                        reader.email(),
                        reader.language(),
                        template,
                        List.of(told.id().toString()),
                        "/customer/securityincident/record.xhtml?id=" + told.id(),
                        "securityincident-record-" + told.id())));
    }

    private static String subject(long id) {
        return "securityincidentrecord:" + id;
    }
}
