package nl.careconnections.domain.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;

/** The registry of pharmacies that can be linked. Support keeps it, customers find in it what is there already. */
@ApplicationScoped
@Transactional
public class Pharmacies {

    /** How many a page of the registry shows. */
    public static final int PAGE = 50;

    private static final int MOST_SHOWN = 5;
    private static final int SHORTEST = 3;

    private static final String NAMED = """
            select p from StoredPharmacy p
            where p.agbCode like :code or lower(p.name) like :words or lower(p.place) like :words
            order by p.name, p.agbCode""";

    @Inject
    EntityManager entityManager;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Pharmacies whose name, place or code holds these words, by name; all when there are none. One more than a page when
     * there are more.
     *
     * @param page from 0
     */
    public List<Pharmacy> list(Caller caller, String words, int page) {
        caller.require(Ability.HANDLE_TICKETS);
        return found(PlainText.line(words), page * PAGE, PAGE + 1);
    }

    /** What is in the registry by this name or code, for customers; nothing for less than three characters. */
    public List<Pharmacy> named(Caller caller, String words) {
        caller.require(Ability.SUBMIT_TICKETS);
        String typed = PlainText.line(words);
        return typed.length() < SHORTEST ? List.of() : found(typed, 0, MOST_SHOWN);
    }

    private List<Pharmacy> found(String words, int first, int most) {
        String literal = words.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
        return entityManager
                .createQuery(NAMED, StoredPharmacy.class)
                .setParameter("code", literal + "%")
                .setParameter("words", "%" + literal + "%")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(StoredPharmacy::toPharmacy)
                .toList();
    }

    /** @throws NotFound when there is no such pharmacy */
    public Pharmacy get(Caller caller, long id) {
        caller.require(Ability.HANDLE_TICKETS);
        return stored(id).toPharmacy();
    }

    /**
     * Adds a pharmacy that nobody asked for.
     *
     * @throws InvalidInput all that is wrong; {@code agbCode} with key {@code pharmacy.inRegistry}, or
     *     {@code pharmacy.underWayAt} (argument: the ticket that leads)
     */
    public Pharmacy add(Caller caller, TypedPharmacy typed) {
        require(caller, "pharmacy.added", "pharmacy");
        TypedPharmacy checked = typed.checked();
        requireFree(checked.agbCode());
        return keep(caller, checked).toPharmacy();
    }

    /**
     * Corrects a pharmacy.
     *
     * @throws InvalidInput as adding it
     * @throws Conflict {@code changedMeanwhile}
     */
    public void change(Caller caller, long id, TypedPharmacy typed, int version) {
        require(caller, "pharmacy.changed", "pharmacy:" + id);
        StoredPharmacy stored = stored(id);
        TypedPharmacy checked = typed.checked();
        if (!checked.agbCode().equals(stored.toPharmacy().agbCode())) {
            requireFree(checked.agbCode());
        }
        if (stored.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        stored.change(checked, clock.instant());
        entityManager.flush();
        accessLog.done(caller.actor(), "pharmacy.changed", "pharmacy:" + id);
    }

    StoredPharmacy keep(Caller caller, TypedPharmacy checked) {
        StoredPharmacy added = new StoredPharmacy(checked, clock.instant());
        entityManager.persist(added);
        entityManager.flush();
        accessLog.done(caller.actor(), "pharmacy.added", "pharmacy:" + added.id());
        return added;
    }

    Optional<Pharmacy> byCode(String agbCode) {
        return entityManager
                .createQuery("select p from StoredPharmacy p where p.agbCode = :code", StoredPharmacy.class)
                .setParameter("code", agbCode)
                .getResultStream()
                .findFirst()
                .map(StoredPharmacy::toPharmacy);
    }

    /** Whoever asks for a pharmacy, takes a step with it or adds it waits here for the others, until the transaction ends. */
    void lock(String agbCode) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "pharmacy:" + agbCode)
                .getSingleResult();
    }

    private void requireFree(String agbCode) {
        lock(agbCode);
        if (byCode(agbCode).isPresent()) {
            throw new InvalidInput(AgbCode.FIELD, "pharmacy.inRegistry");
        }
        List<?> leading =
                entityManager.createNativeQuery("""
                        select t.number from pharmacy_request r join ticket t on t.id = r.ticket_id
                        where r.agb_code = ?1 and r.leading_id is null and r.under_way""").setParameter(1, agbCode).getResultList();
        if (!leading.isEmpty()) {
            throw new InvalidInput(AgbCode.FIELD, "pharmacy.underWayAt", leading.get(0));
        }
    }

    private void require(Caller caller, String action, String subject) {
        if (!caller.can(Ability.HANDLE_TICKETS)) {
            accessLog.refused(caller.actor(), action, subject, "right");
            throw new NotAllowed();
        }
    }

    private StoredPharmacy stored(long id) {
        return Optional.ofNullable(entityManager.find(StoredPharmacy.class, id)).orElseThrow(NotFound::new);
    }
}
