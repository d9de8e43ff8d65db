package nl.careconnections.domain.notification;

import static nl.careconnections.domain.shared.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;

/** What is to be sent. A row commits together with the change it tells about; sending is {@link Postman}'s work. */
@ApplicationScoped
@Transactional
public class Outbox {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Queues a mail; asked again for the same event and recipient, nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mail(Mail mail) {
        mail(mail, OptionalLong.empty());
    }

    /**
     * Queues a mail with a file.
     *
     * @param attachment as {@link #attach} gave it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mail(Mail mail, OptionalLong attachment) {
        queue(
                Channel.MAIL,
                mail.event(),
                mail.to(),
                mail.language(),
                mail.template(),
                mail.arguments(),
                mail.path(),
                mail.thread(),
                attachment.isPresent() ? attachment.getAsLong() : null);
    }

    /**
     * A file for the mails of this transaction, however many; it is kept until the last of them is settled.
     *
     * @param fileName in ASCII
     * @param encrypted so that only its receivers can open it (assurance S19)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long attach(String fileName, String mediaType, byte[] encrypted) {
        return Sql.number(
                        entityManager,
                        "insert into mail_attachment (name, media_type, content) values (?1, ?2, ?3) returning id",
                        fileName,
                        mediaType,
                        encrypted)
                .orElseThrow();
    }

    /** How far the messages of a thread came, newest first. */
    public List<Delivery> deliveries(String thread) {
        return Sql.rows(entityManager, """
                        select recipient, channel, template, state, attempts, coalesce(settled_at, queued_at), answer
                        from outbox where thread = ?1 order by id desc""", thread).stream()
                .map(row -> new Delivery(
                        (String) row[0],
                        Channel.valueOf((String) row[1]),
                        (String) row[2],
                        DeliveryState.valueOf((String) row[3]),
                        ((Number) row[4]).intValue(),
                        instant(row[5]),
                        (String) row[6]))
                .toList();
    }

    /** Queues one mail for many; whoever has it already does not get it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void circulate(Circular circular, List<Circular.Receiver> receivers) {
        Sql.run(
                entityManager,
                """
                insert into outbox (event, recipient, channel, language, template, arguments, path, thread, queued_at, state,
                                    due_at, subscription)
                select ?1, receiver.address, 'MAIL', ?2, ?3, ?4, ?5, ?6, ?7, 'WAITING', ?7, receiver.subscription
                from unnest(cast(?8 as text[]), cast(?9 as text[])) as receiver (address, subscription)
                on conflict (event, recipient, channel) do nothing""",
                circular.event(),
                circular.language().name(),
                circular.template(),
                circular.arguments().toArray(String[]::new),
                circular.path(),
                circular.thread(),
                clock.instant(),
                receivers.stream().map(Circular.Receiver::address).toArray(String[]::new),
                receivers.stream().map(Circular.Receiver::subscription).toArray(String[]::new));
    }

    /** How many messages of an event are how far. */
    public Map<DeliveryState, Long> progress(String event) {
        return Sql.rows(entityManager, "select state, count(*) from outbox where event = ?1 group by state", event)
                .stream()
                .collect(Collectors.toMap(row -> DeliveryState.valueOf((String) row[0]), row -> Sql.number(row[1])));
    }

    /**
     * The receiver wants nothing more of it and is not to be kept: what waits is not sent, and of what was sent nobody can tell any
     * more whom it reached.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetSubscription(String subscription) {
        forget("subscription = ?1", subscription);
    }

    /**
     * The same for messages of their own.
     *
     * @param events how they begin, without a place for anything
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetEvents(String events) {
        forget("event like ?1", events + "%");
    }

    private void forget(String which, String value) {
        Sql.run(
                entityManager,
                "delete from outbox where state = 'WAITING' and (lease_until is null or lease_until < ?2) and " + which,
                value,
                clock.instant());
        Sql.run(entityManager, "update outbox set recipient = 'forgotten-' || id where " + which, value);
    }

    /** Queues a text message; asked again for the same event and number, nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void text(TextMessage text) {
        queue(
                Channel.SMS,
                text.event(),
                text.to(),
                text.language(),
                text.template(),
                text.arguments(),
                text.path(),
                text.thread(),
                null);
    }

    public OutboxBacklog backlog() {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select count(*), min(queued_at) from outbox where state = 'WAITING'")
                .getSingleResult();
        Duration oldest = row[1] == null ? Duration.ZERO : Duration.between(instant(row[1]), clock.instant());
        return new OutboxBacklog(((Number) row[0]).longValue(), oldest);
    }

    private void queue(
            Channel channel,
            String event,
            String recipient,
            Language language,
            String template,
            List<String> arguments,
            String path,
            String thread,
            Long attachment) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        entityManager
                .createNativeQuery("""
                        insert into outbox (event, recipient, channel, language, template, arguments, path, thread,
                                            queued_at, state, due_at, attachment_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'WAITING', ?9, cast(?10 as bigint))
                        on conflict (event, recipient, channel) do nothing""")
                .setParameter(1, event)
                .setParameter(2, recipient)
                .setParameter(3, channel.name())
                .setParameter(4, language.name())
                .setParameter(5, template)
                .setParameter(6, arguments.toArray(String[]::new))
                .setParameter(7, path)
                .setParameter(8, thread)
                .setParameter(9, now)
                .setParameter(10, attachment)
                .executeUpdate();
    }
}
