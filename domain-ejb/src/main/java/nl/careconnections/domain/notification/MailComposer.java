package nl.careconnections.domain.notification;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import nl.careconnections.domain.shared.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the mail of an outbox row: plain text and HTML, in the reader's language, with number, neutral title and direct
 * link (assurance S19). The Message-ID follows from the row, so that a second attempt is the same mail.
 */
@ApplicationScoped
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    MessageTexts texts;

    @Inject
    MailLayout layout;

    @Inject
    MailAttachments attachments;

    @Inject
    @ConfigProperty(name = "MAIL_FROM")
    String sender;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    @Inject
    SubscriptionLinks subscriptions;

    MimeMessage compose(Session session, QueuedMessage message) throws MessagingException {
        MimeMessage mail = new IdentifiedMessage(session, messageId("mail-" + message.id()));
        mail.setFrom(sender());
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.recipient(), true));
        mail.setSubject(oneLine(texts.subject(message)), UTF_8);
        mail.setSentDate(Date.from(message.queuedAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("Content-Language", message.language().locale().getLanguage());
        if (message.thread() != null) {
            mail.setHeader("In-Reply-To", messageId(message.thread()));
            mail.setHeader("References", messageId(message.thread()));
        }
        if (message.subscription() != null) {
            mail.setHeader(
                    "List-Unsubscribe",
                    "<" + subscriptions.unsubscribe(message.subscription(), message.language()) + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(message.attachment() == null ? alternatives(message) : withFile(message));
        mail.saveChanges();
        return mail;
    }

    private MimeMultipart withFile(QueuedMessage message) throws MessagingException {
        MailAttachments.File file = attachments.get(message.attachment());
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(alternatives(message));
        MimeBodyPart attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        attached.setFileName(file.name());
        attached.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", words, attached);
    }

    private MimeMultipart alternatives(QueuedMessage message) throws MessagingException {
        List<String> paragraphs = texts.paragraphs(message);
        String link = message.path() == null ? null : texts.link(message.path());
        String action = link == null ? null : texts.action(message);
        List<MailLayout.Foot> footer = footer(message, link);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(layout.plain(paragraphs, action, link, footer), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(
                layout.html(message.language(), texts.subject(message), paragraphs, action, link, footer),
                UTF_8,
                "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private List<MailLayout.Foot> footer(QueuedMessage message, String link) {
        String subscription = message.subscription();
        Language language = message.language();
        return subscription == null
                ? layout.toReachUs(language, link)
                : layout.toEndIt(
                        language,
                        subscriptions.manage(subscription, language),
                        subscriptions.unsubscribe(subscription, language));
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(new InternetAddress(sender, true).getAddress(), supplier, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private String messageId(String name) {
        return "<" + name + "@" + sender.substring(sender.indexOf('@') + 1) + ">";
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("[\\r\\n\\u0085\\u2028\\u2029]+", " ");
    }

    /** Keeps the given Message-ID, where Jakarta Mail would make a new one each time it saves. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        private IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
