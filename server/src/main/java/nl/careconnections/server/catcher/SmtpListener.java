package nl.careconnections.server.catcher;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP side of the catcher, on the loopback address and a free port. */
final class SmtpListener implements AutoCloseable {

    /** Addresses that are refused for good, for who wants to see what becomes of that. */
    private static final String NOBODY = "@refused.example";

    private final Caught caught;
    private final SMTPServer server;
    private volatile SmtpMode mode = SmtpMode.ACCEPT;

    SmtpListener(Caught caught) {
        this.caught = caught;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Conversation::new)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    void behave(SmtpMode wanted) {
        mode = wanted;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Conversation implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        private Conversation(MessageContext context) {}

        @Override
        public void from(String address) {
            sender = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            if (mode != SmtpMode.ACCEPT) {
                throw new RejectException(mode.code(), mode.answer());
            }
            if (address.endsWith(NOBODY)) {
                throw new RejectException(SmtpMode.REFUSE_FOR_GOOD.code(), SmtpMode.REFUSE_FOR_GOOD.answer());
            }
            recipients.add(address);
        }

        @Override
        public String data(InputStream data) throws IOException {
            byte[] bytes = data.readAllBytes();
            try {
                for (String recipient : recipients) {
                    MimeMessage mail =
                            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
                    caught.add(CaughtMail.of(caught.nextId(), Instant.now(), sender, recipient, mail));
                }
                return null;
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void done() {}
    }
}
