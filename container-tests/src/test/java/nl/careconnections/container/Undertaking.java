package nl.careconnections.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;

/** Asks for a mail in a transaction, and goes wrong afterwards when told to. */
@ApplicationScoped
@Transactional
public class Undertaking {

    @Inject
    Outbox outbox;

    public void succeed(String event) {
        ask(event);
    }

    public void refuse(String event) {
        ask(event);
        throw new NotAllowed();
    }

    public void fail(String event) {
        ask(event);
        throw new IllegalStateException("meant so");
    }

    private void ask(String event) {
        outbox.mail(new Mail(
                event,
                "somebody@example.org",
                Language.NL,
                "account.passwordChanged",
                List.of("Iemand"),
                "/login/index.xhtml",
                null));
    }
}
