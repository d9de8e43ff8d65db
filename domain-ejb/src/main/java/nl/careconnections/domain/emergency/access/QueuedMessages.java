package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.notification.TextMessage;

/** Messages that commit together with what they tell of (assurance R1). */
@ApplicationScoped
class QueuedMessages extends Messages {

    @Inject
    Outbox outbox;

    @Override
    protected void mail(Mail mail) {
        outbox.mail(mail);
    }

    @Override
    protected void text(TextMessage text) {
        outbox.text(text);
    }
}
