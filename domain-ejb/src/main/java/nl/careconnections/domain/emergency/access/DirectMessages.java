package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.notification.DirectPost;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.TextMessage;

/** Messages while there is no outbox: sent at once, behind the request. */
@ApplicationScoped
class DirectMessages extends Messages {

    @Inject
    DirectPost post;

    @Override
    protected void mail(Mail mail) {
        post.send(mail);
    }

    @Override
    protected void text(TextMessage text) {
        post.send(text);
    }
}
