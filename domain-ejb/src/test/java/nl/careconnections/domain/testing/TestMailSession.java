package nl.careconnections.domain.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.mail.Session;
import java.util.Properties;

/** The mail session that the server defines in production, with short time limits. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestMailSession {

    @Produces
    Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "2000");
        properties.setProperty("mail.smtp.timeout", "2000");
        return Session.getInstance(properties);
    }
}
