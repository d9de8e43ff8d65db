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
import nl.careconnections.domain.shared.Language;

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
        queue(
                Channel.MAIL,
                mail.event(),
                mail.to(),
                mail.language(),
                mail.template(),
                mail.arguments(),
                mail.path(),
                mail.thread());
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
                text.thread());
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
            String thread) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        entityManager
                .createNativeQuery("""
                        insert into outbox (event, recipient, channel, language, template, arguments, path, thread,
                                            queued_at, state, due_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'WAITING', ?9)
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
                .executeUpdate();
    }
}
