package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Sql;

/**
 * How somebody gets in for the first time: a link by mail, a password of their own, a second factor. The link holds no
 * password, and looking at it uses nothing up, so that a mail scanner does no harm (assurance S9).
 */
@ApplicationScoped
@Transactional
public class Invitations {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    AccountLinks links;

    @Inject
    People people;

    @Inject
    LoginTrail trail;

    @Inject
    AccessLog log;

    /** Mails a new invitation to an account that was just made, or did not answer the one before, which is over now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(long accountId, Actor by) {
        send(accountId, by, by.name());
    }

    /** @param inviter as the mail names who invites */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(long accountId, Actor by, String inviter) {
        Person invited = people.get(accountId);
        String path = links.make(accountId, AccountLinks.Purpose.INVITATION);
        trail.mail(invited, "invitation", clock.instant().toString(), List.of(invited.name(), inviter), path);
        log.done(by, "account.invited", LoginTrail.subject(accountId));
    }

    /** Takes an invitation back that was not answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(long accountId) {
        links.end(accountId, AccountLinks.Purpose.INVITATION);
    }

    /**
     * Tells somebody who has an account already that they were invited once more. The inviter gets the same answer as for
     * a new address, and learns nothing about other organisations (assurance S3).
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellKnown(String email) {
        Sql.number(
                        entityManager,
                        "select id from account where email = ?1 and state <> 'REMOVED' order by state",
                        email)
                .map(people::get)
                .ifPresent(known -> trail.mail(
                        known,
                        "alreadyKnown",
                        clock.instant().toString(),
                        List.of(known.name()),
                        "/login/index.xhtml"));
    }

    /** Whom an invitation is for; empty when it was used, replaced or is too old. */
    public Optional<Person> find(String token) {
        return links.holder(token, AccountLinks.Purpose.INVITATION).map(people::get);
    }
}
