package nl.careconnections.domain.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it gets and can be told to refuse. */
public final class FakeMailServer {

    private final List<MimeMessage> received = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();
    private SMTPServer server = onPort(0);

    public FakeMailServer() {
        server.start();
    }

    public void startAgain() {
        server = onPort(port());
        server.start();
    }

    private SMTPServer onPort(int port) {
        return SMTPServer.port(port).messageHandlerFactory(Conversation::new).build();
    }

    public int port() {
        return server.getPortAllocated();
    }

    public void answer(String recipient, int code, String words) {
        refusals.put(recipient, new RejectException(code, words));
    }

    public void acceptAll() {
        refusals.clear();
    }

    public List<MimeMessage> mailsTo(String recipient) {
        return received.stream()
                .filter(mail -> recipient.equals(firstRecipient(mail)))
                .toList();
    }

    /** Whom a mail came for, in order of arrival. */
    public List<String> received() {
        return received.stream().map(FakeMailServer::firstRecipient).toList();
    }

    public void stop() {
        server.stop();
    }

    private static String firstRecipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Conversation implements MessageHandler {

        private Conversation(MessageContext context) {}

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            RejectException refusal = refusals.get(recipient);
            if (refusal != null) {
                throw refusal;
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            try {
                received.add(new MimeMessage(Session.getInstance(new Properties()), data));
                return null;
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void done() {}
    }
}
