package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;

/**
 * What stays of logging in: entries of the access log, and mails to the holder. Log last in a transaction: the log has one
 * line of writers, and whoever holds a row of ours meanwhile would be waited for by all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LoginTrail {

    @Inject
    AccessLog log;

    @Inject
    Outbox outbox;

    public void done(Person holder, String address, String action) {
        log.record(actor(holder, address), action, subject(holder.accountId()), Outcome.DONE, "");
    }

    public void refused(Person holder, String address, String action, String reason) {
        log.record(actor(holder, address), action, subject(holder.accountId()), Outcome.REFUSED, reason);
    }

    /** The typed name is not kept: it may be a password in the wrong field. */
    public void refusedStranger(String address, String action) {
        log.record(Actor.stranger("", address), action, "account:unknown", Outcome.REFUSED, "unknown name");
    }

    /** @param occasion tells this mail from others of its kind to the same person */
    public void mail(Person holder, String template, String occasion, List<String> arguments, String path) {
        outbox.mail(new Mail(
                subject(holder.accountId()) + ":" + template + ":" + occasion,
                holder.email(),
                holder.language(),
                "account." + template,
                arguments,
                path,
                null));
    }

    static String subject(long accountId) {
        return "account:" + accountId;
    }

    /** Somebody who proves to be the holder without being logged in yet. */
    static Actor actor(Person holder, String address) {
        String roles = holder.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return Actor.account(holder.accountId(), holder.name(), roles, holder.organisationId(), address);
    }
}
