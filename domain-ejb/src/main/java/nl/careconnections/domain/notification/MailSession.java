package nl.careconnections.domain.notification;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.mail.MailSessionDefinition;
import jakarta.mail.Session;

/**
 * The server's mail session. Every stage of a conversation has a time limit (assurance R2); address and credentials of
 * the mail server are given when connecting, from the settings. An EJB, because the server reads such definitions from no
 * other class of an EJB module; not a singleton, see {@code migration.Database}.
 */
@MailSessionDefinition(
        name = "java:app/mail/support",
        storeProtocol = "imap",
        transportProtocol = "smtp",
        properties = {
            "mail.smtp.connectiontimeout=10000",
            "mail.smtp.timeout=20000",
            "mail.smtp.writetimeout=20000",
            "mail.smtp.starttls.enable=true",
            "mail.smtp.ssl.checkserveridentity=true",
            "mail.mime.charset=UTF-8"
        })
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailSession {

    @Resource(lookup = "java:app/mail/support")
    private Session session;

    @Produces
    public Session session() {
        return session;
    }
}
