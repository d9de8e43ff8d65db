package nl.careconnections.portal.security;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Callers;
import nl.careconnections.domain.shared.ClientAddress;
import nl.careconnections.domain.shared.Outage;
import nl.careconnections.portal.shared.SecurityHeaders;
import nl.careconnections.portal.shared.Unavailable;
import nl.careconnections.portal.shared.Viewer;

/**
 * Finds the caller of each request by the token in its cookie, with one query, so that a session ended on any node is over
 * with the next request (assurance S8). Belongs to the portal alone: the other applications in the server have no log-in,
 * or their own.
 */
class PortalAuthModule implements ServerAuthModule {

    private static final Logger LOG = Logger.getLogger(PortalAuthModule.class.getName());
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final Callers callers;
    private final LoginCookies cookies;
    private final ClientAddress addresses;
    private final String publicUrl;
    private CallbackHandler handler;

    PortalAuthModule(Callers callers, LoginCookies cookies, ClientAddress addresses, String publicUrl) {
        this.publicUrl = publicUrl;
        this.callers = callers;
        this.cookies = cookies;
        this.addresses = addresses;
    }

    @Override
    public void initialize(
            MessagePolicy requestPolicy,
            MessagePolicy responsePolicy,
            CallbackHandler callbackHandler,
            Map<String, Object> options) {
        handler = callbackHandler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        HttpServletResponse response = (HttpServletResponse) message.getResponseMessage();
        String path = ToLogin.path(request);
        Access access;
        try {
            Optional<Caller> caller = Access.isForAll(path) ? Optional.empty() : find(request);
            access = Access.to(path, caller.orElse(null));
            caller.ifPresent(found -> request.setAttribute(Viewer.CALLER, found));
        } catch (RuntimeException e) {
            log(request, e);
            access = Access.unknowing(path, LOOKING.contains(request.getMethod()));
        }
        if (access == Access.ALLOWED) {
            tell(client, Optional.ofNullable((Caller) request.getAttribute(Viewer.CALLER)));
            return AuthStatus.SUCCESS;
        }
        SecurityHeaders.put(request, response, publicUrl);
        try {
            refuse(access, request, response);
            return AuthStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw (AuthException) new AuthException("The answer could not be written").initCause(e);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        if (subject != null) {
            subject.getPrincipals().clear();
        }
    }

    private static void refuse(Access access, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (access) {
            case FORBIDDEN -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case NOT_THERE -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case UNAVAILABLE -> Unavailable.send(request, response);
            default -> ToLogin.send(request, response);
        }
    }

    private static void log(HttpServletRequest request, RuntimeException fault) {
        if (Outage.isBehind(fault)) {
            Unavailable.log(request, fault);
        } else {
            LOG.log(Level.SEVERE, "It cannot be found out who asks for " + request.getRequestURI(), fault);
        }
    }

    private Optional<Caller> find(HttpServletRequest request) {
        return cookies.session(request).flatMap(token -> callers.find(token, RequestAddress.of(request, addresses)));
    }

    /** Tells the container, so that security constraints and {@code isUserInRole} agree. */
    private void tell(Subject client, Optional<Caller> caller) throws AuthException {
        Callback name = new CallerPrincipalCallback(
                client, caller.map(found -> String.valueOf(found.accountId())).orElse(null));
        Callback groups = new GroupPrincipalCallback(
                client,
                caller.map(found -> found.roles().stream().map(Enum::name).toArray(String[]::new))
                        .orElse(null));
        try {
            handler.handle(caller.isPresent() ? new Callback[] {name, groups} : new Callback[] {name});
        } catch (IOException | UnsupportedCallbackException e) {
            throw (AuthException) new AuthException("The container did not take the caller").initCause(e);
        }
    }
}
