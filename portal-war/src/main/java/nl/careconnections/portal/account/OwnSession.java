package nl.careconnections.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.portal.security.LoginCookies;

/** The session that this very request belongs to; others may be ended, this one goes on. */
@RequestScoped
class OwnSession {

    @Inject
    LoginCookies cookies;

    @Inject
    HttpServletRequest request;

    public String token() {
        return cookies.session(request).orElse("");
    }
}
