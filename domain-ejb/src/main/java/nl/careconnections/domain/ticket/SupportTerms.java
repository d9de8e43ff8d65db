package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * How long support waits for customers. Changed terms count for what begins from then on: a waiting, a solution or a
 * closing keeps the terms that were in force when it began, and so what customers were told.
 */
@ApplicationScoped
@Transactional
public class SupportTerms {

    private static final String SUBJECT = "ticket:terms";

    @Inject
    EntityManager entityManager;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * All terms that ever counted, newest first.
     *
     * @throws NotAllowed without {@link Ability#ADMINISTER_APPLICATION}
     */
    public List<DatedTerms> list(Caller caller) {
        require(caller, "ticket.termsRead");
        return all();
    }

    /**
     * Changes the terms for all that begins from now on; the same terms again change nothing.
     *
     * @param seen when the terms became known that were in force when the page was shown
     * @throws NotAllowed without {@link Ability#ADMINISTER_APPLICATION}
     * @throws InvalidInput {@code reminders} with {@code terms.days} (argument: the most), {@code tooMany} (argument: the
     *     most), {@code terms.order} or {@code terms.reminderTooLate}; {@code answer}, {@code objection},
     *     {@code reopening} with {@code required} or {@code terms.days}
     * @throws Conflict {@code changedMeanwhile} when somebody else changed them since
     */
    public void change(Caller caller, TypedTerms typed, Instant seen) {
        require(caller, "ticket.termsChanged");
        WaitingTerms terms = TermsReading.read(typed);
        serviceLevels.holdStillAlone();
        DatedTerms newest = all().get(0);
        if (newest.terms().equals(terms)) {
            return;
        }
        if (!newest.knownFrom().equals(seen)) {
            throw new Conflict("changedMeanwhile");
        }
        entityManager.persist(new StoredTerms(terms, after(newest.knownFrom())));
        accessLog.done(caller.actor(), "ticket.termsChanged", SUBJECT);
    }

    /** The terms of what began at this instant. */
    WaitingTerms at(Instant instant) {
        return at(all(), instant);
    }

    private static WaitingTerms at(List<DatedTerms> all, Instant instant) {
        return all.stream()
                .filter(dated -> !dated.knownFrom().isAfter(instant))
                .findFirst()
                .orElse(all.get(all.size() - 1))
                .terms();
    }

    /** The terms of what a ticket waits for now; of a ticket that is worked on, those of now. */
    WaitingTerms of(Ticket ticket) {
        return of(ticket, all());
    }

    /** @param all newest first */
    WaitingTerms of(Ticket ticket, List<DatedTerms> all) {
        return at(
                all,
                switch (ticket.status()) {
                    case WAITING_FOR_CUSTOMER -> ticket.waitingSince();
                    case SOLVED -> ticket.solvedAt();
                    case CLOSED -> ticket.closedAt();
                    default -> clock.instant();
                });
    }

    boolean mayStillReopen(Ticket ticket, Instant now) {
        int days = at(ticket.closedAt()).reopening();
        return !now.atZone(WorkingCalendar.ZONE)
                .isAfter(ticket.closedAt().atZone(WorkingCalendar.ZONE).plusDays(days));
    }

    private List<DatedTerms> all() {
        return entityManager
                .createQuery("select t from StoredTerms t order by t.knownFrom desc", StoredTerms.class)
                .getResultStream()
                .map(StoredTerms::toTerms)
                .toList();
    }

    /** Now, or just after the terms before when the clock was set back. */
    private Instant after(Instant before) {
        Instant now = clock.instant();
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    private void require(Caller caller, String action) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            accessLog.refused(caller.actor(), action, SUBJECT, "right");
            throw new NotAllowed();
        }
    }
}
