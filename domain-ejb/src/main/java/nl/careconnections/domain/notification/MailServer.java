package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands one mail to the mail server and understands its answer. */
@ApplicationScoped
class MailServer {

    private static final Pattern REPLY_CODE = Pattern.compile("\\s*([245])\\d\\d[ -]");

    @Inject
    Session session;

    @Inject
    MailComposer composer;

    @Inject
    @ConfigProperty(name = "MAIL_HOST")
    String host;

    @Inject
    @ConfigProperty(name = "MAIL_PORT")
    int port;

    @Inject
    @ConfigProperty(name = "MAIL_USER")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "MAIL_PASSWORD")
    Optional<String> password;

    SendingOutcome send(QueuedMessage message) {
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = composer.compose(session, message);
            transport.connect(host, port, user.orElse(null), password.orElse(null));
            transport.sendMessage(mail, mail.getAllRecipients());
            return SendingOutcome.delivered("");
        } catch (AddressException e) {
            return SendingOutcome.refused(e.getMessage());
        } catch (AuthenticationFailedException e) {
            return SendingOutcome.tryAgain(String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return outcomeOf(e);
        }
    }

    /** A reply of the 500s refuses this recipient for good (RFC 5321, 4.2.1); all else may go better later. */
    private static SendingOutcome outcomeOf(MessagingException failure) {
        String answer = String.valueOf(failure.getMessage()).strip();
        for (Exception e = failure; e != null; e = next(e)) {
            Matcher code = REPLY_CODE.matcher(String.valueOf(e.getMessage()));
            if (code.lookingAt()) {
                answer = e.getMessage().strip();
                if (code.group(1).equals("5")) {
                    return SendingOutcome.refused(answer);
                }
            }
        }
        return SendingOutcome.tryAgain(answer);
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
