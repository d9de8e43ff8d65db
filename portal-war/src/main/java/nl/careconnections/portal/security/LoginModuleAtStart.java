package nl.careconnections.portal.security;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import nl.careconnections.domain.account.Callers;
import nl.careconnections.domain.shared.ClientAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the log-in module in front of this application, and names its session cookie after the scheme it is reached by. */
@WebListener
public class LoginModuleAtStart implements ServletContextListener {

    @Inject
    Callers callers;

    @Inject
    LoginCookies cookies;

    @Inject
    ClientAddress addresses;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean secure = LoginCookies.isSecure(publicUrl);
        SessionCookieConfig session = event.getServletContext().getSessionCookieConfig();
        session.setName(LoginCookies.name("pages", secure));
        session.setPath("/");
        session.setSecure(secure);
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(
                        new PortalAuthModule(callers, cookies, addresses, publicUrl), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
