package nl.careconnections.domain.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection for the mails of a batch, made when the first one goes and anew after one that failed, so that what one receiver
 * is refused harms no other. For one thread.
 */
final class MailConversation implements AutoCloseable {

    private static final Pattern REPLY_CODE = Pattern.compile("\\s*([245])\\d\\d[ -]");

    private final Session session;
    private final MailComposer composer;
    private final Connecting connecting;

    private Transport transport;

    /** Logs in at the mail server. */
    @FunctionalInterface
    interface Connecting {
        void connect(Transport transport) throws MessagingException;
    }

    MailConversation(Session session, MailComposer composer, Connecting connecting) {
        this.session = session;
        this.composer = composer;
        this.connecting = connecting;
    }

    SendingOutcome send(QueuedMessage message) {
        SendingOutcome outcome = attempt(message);
        if (outcome.result() != SendingOutcome.Result.DELIVERED) {
            close();
        }
        return outcome;
    }

    private SendingOutcome attempt(QueuedMessage message) {
        try {
            MimeMessage mail = composer.compose(session, message);
            open().sendMessage(mail, mail.getAllRecipients());
            return SendingOutcome.delivered("");
        } catch (AddressException e) {
            return SendingOutcome.refused(e.getMessage());
        } catch (AuthenticationFailedException e) {
            return SendingOutcome.tryAgain(String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return outcomeOf(e);
        }
    }

    private Transport open() throws MessagingException {
        if (transport == null) {
            Transport fresh = session.getTransport("smtp");
            connecting.connect(fresh);
            transport = fresh;
        }
        return transport;
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            // What was sent was answered before; how the server takes the goodbye changes nothing.
        }
        transport = null;
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
