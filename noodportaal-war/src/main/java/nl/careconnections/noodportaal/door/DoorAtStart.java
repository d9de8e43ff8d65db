package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import nl.careconnections.domain.emergency.access.CaregiverLogins;
import nl.careconnections.noodportaal.page.Cookies;
import nl.careconnections.noodportaal.page.Door;

/** Puts the log-in module in front of this application. */
@WebListener
public class DoorAtStart implements ServletContextListener {

    @Inject
    CaregiverLogins logins;

    @Inject
    Cookies cookies;

    @Inject
    Visitors visitors;

    @Inject
    Door door;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(
                        new EmergencyAuthModule(logins, cookies, visitors, door), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
