package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.LinkExpired;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Sql;

/** The steps of choosing a password as the database sees them, each one transaction. */
@ApplicationScoped
@Transactional
class CaregiverPasswordRecords {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    KnownCaregivers caregivers;

    @Inject
    CaregiverLinks links;

    @Inject
    CaregiverDevices devices;

    @Inject
    QueuedMessages messages;

    @Inject
    AccessLog log;

    @Transactional(Transactional.TxType.MANDATORY)
    public void invite(KnownCaregiver who, Actor by) {
        messages.link(
                who,
                "invitation",
                clock.instant().toString(),
                links.make(who.number(), CaregiverLinks.Purpose.INVITATION));
        log.done(by, "caregiver.invited", who.subject());
    }

    public void mailReset(String name, Visitor visitor) {
        Optional<KnownCaregiver> found = caregivers
                .named(name)
                .filter(who -> who.active() && who.forNotices().isPresent());
        if (found.isEmpty()) {
            log.record(
                    Actor.stranger("", visitor.address()),
                    "reset.requested",
                    "caregiver:unknown",
                    Outcome.REFUSED,
                    "unknown name");
            return;
        }
        KnownCaregiver who = found.get();
        if (!links.wasMadeJustNow(who.number(), CaregiverLinks.Purpose.RESET)) {
            messages.link(
                    who, "reset", clock.instant().toString(), links.make(who.number(), CaregiverLinks.Purpose.RESET));
        }
        log.done(who.actor(visitor.address()), "reset.requested", who.subject());
    }

    public KnownCaregiver holder(String token) {
        return links.holder(token).flatMap(caregivers::numbered).orElseThrow(LinkExpired::new);
    }

    /** Words that anybody knows of somebody, which a password may not be made of. */
    public List<String> context(KnownCaregiver who) {
        String organisation = Sql.row(
                        entityManager,
                        "select cast(name as varchar), id from organisation where id = ?1",
                        who.organisation())
                .map(row -> (String) row[0])
                .orElse("");
        return List.of(who.name(), who.userName(), organisation, "noodportaal");
    }

    /** A new password releases a block: whoever holds the link proved a second channel. Known devices and sessions end. */
    public void choose(String token, String hash, String address) {
        long number = links.holder(token).orElseThrow(LinkExpired::new);
        Sql.rows(entityManager, "select id, version from caregiver where id = ?1 for no key update", number);
        links.use(token);
        links.endAll(number);
        KnownCaregiver who = caregivers.numbered(number).orElseThrow(LinkExpired::new);
        Sql.run(entityManager, """
                update caregiver
                set password = ?1, rehash = false, session_epoch = session_epoch + 1, wrong_passwords = 0, wrong_codes = 0,
                    blocked_at = null, blocked_for = null
                where id = ?2""", hash, who.number());
        devices.forgetAll(who.number());
        messages.passwordChanged(who, clock.instant().toString());
        log.done(who.actor(address), "password.chosen", who.subject());
    }
}
