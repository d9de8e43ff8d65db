package nl.careconnections.portal.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import nl.careconnections.domain.account.AttemptEnded;
import nl.careconnections.domain.account.LoggedIn;
import nl.careconnections.domain.account.LoginAttempt;
import nl.careconnections.domain.account.Logins;
import nl.careconnections.domain.account.TooBusy;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.shared.ClientAddress;
import nl.careconnections.portal.security.LoginCookies;
import nl.careconnections.portal.security.RequestAddress;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.OwnPath;
import org.apache.commons.lang3.StringUtils;

/** What every page of the front door does: know the visitor, keep tokens in cookies, lead on to the next step. */
@RequestScoped
class Door {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    HttpServletRequest request;

    @Inject
    LoginCookies cookies;

    @Inject
    ClientAddress addresses;

    @Inject
    Logins logins;

    @Inject
    Feedback feedback;

    /**
     * A parameter of the page's address, which forms keep. Read here and not by the page, because what a page shows, and so
     * which of its forms are looked at, depends on it.
     */
    String parameter(String name) {
        return StringUtils.defaultString(request.getParameter(name));
    }

    Visitor visitor() {
        return new Visitor(
                RequestAddress.of(request, addresses),
                request.getHeader("User-Agent"),
                cookies.device(request).orElse(""));
    }

    /** Runs a step; a refusal becomes words on the page, and one that only asks to wait has the status for that. */
    <T> Optional<T> attempt(Supplier<T> step) {
        return feedback.attempt(() -> {
            try {
                return step.get();
            } catch (TooBusy | TooManyAttempts e) {
                FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
                throw e;
            }
        });
    }

    /** Token of the log-in under way in this browser; what is no token names no attempt. */
    String attemptToken() {
        return cookies.attempt(request).orElse("");
    }

    Optional<LoginAttempt> attemptUnderway() {
        return logins.find(attemptToken());
    }

    /** After a right password: a new page session, and on to the second step (assurance S7). */
    void leadOn(LoginAttempt attempt, String to) {
        renewPageSession();
        cookies.keepAttempt(response(), attempt.token());
        redirect(attempt.mustSetUp() ? "/login/setup.xhtml" : "/login/code.xhtml", to);
    }

    /** After the second step: another new page session, and the tokens of the log-in. */
    void letIn(LoggedIn loggedIn) {
        renewPageSession();
        cookies.keepSession(response(), loggedIn.session(), loggedIn.device());
    }

    /** Runs a step of a log-in under way; when that ended, the visitor begins again with the password. */
    <T> Optional<T> stepOf(String to, Supplier<T> step) {
        try {
            return attempt(() -> {
                try {
                    return step.get();
                } catch (AttemptEnded e) {
                    throw new Ended(e);
                }
            });
        } catch (Ended e) {
            beginAgain(to);
            return Optional.empty();
        }
    }

    void beginAgain(String to) {
        cookies.forgetAttempt(response());
        redirect("/login/index.xhtml?ended=true", to);
    }

    void redirect(String page, String to) {
        String own = OwnPath.orHome(to);
        boolean home = "/".equals(own);
        String separator = page.contains("?") ? "&" : "?";
        redirect(home ? page : page + separator + "to=" + URLEncoder.encode(own, StandardCharsets.UTF_8));
    }

    void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void renewPageSession() {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Carries the end of an attempt past the feedback, which would only show it. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Ended(AttemptEnded cause) {
            super(cause);
        }
    }
}
