package nl.careconnections.domain.emergency.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;

/**
 * What happened while the database was away: an entry of the access log to be, and what it changed.
 *
 * @param caregiver whom the effect is about; 0 where there is none
 * @param detail of the effect: a session, a device, a step of the app
 */
record JournalEntry(
        UUID id,
        Instant at,
        Long caregiverId,
        String name,
        String role,
        Long organisationId,
        String address,
        String action,
        String subject,
        Outcome outcome,
        String reason,
        Effect effect,
        long caregiver,
        String detail)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    enum Effect {
        NONE,
        BLOCKED_FOR_PASSWORDS,
        BLOCKED_FOR_CODES,
        RELEASED,
        SESSION_ENDED,
        DEVICE_KNOWN,
        APP_CODE_USED,
        WRONG_CODE
    }

    static JournalEntry of(Instant at, Actor actor, String action, String subject, Outcome outcome, String reason) {
        return with(at, actor, action, subject, outcome, reason, Effect.NONE, 0, "");
    }

    static JournalEntry with(
            Instant at,
            Actor actor,
            String action,
            String subject,
            Outcome outcome,
            String reason,
            Effect effect,
            long caregiver,
            String detail) {
        return new JournalEntry(
                UUID.randomUUID(),
                at,
                actor.caregiverId(),
                actor.name(),
                actor.role(),
                actor.organisationId(),
                actor.address(),
                action,
                subject,
                outcome,
                reason,
                effect,
                caregiver,
                detail);
    }

    Actor actor() {
        return new Actor(null, caregiverId, name, role, organisationId, address);
    }
}
