package nl.careconnections.noodportaal.door;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import nl.careconnections.domain.emergency.access.CaregiverLogins;
import nl.careconnections.domain.emergency.access.Session;
import nl.careconnections.domain.emergency.access.SignedIn;
import nl.careconnections.noodportaal.page.Cookies;
import nl.careconnections.noodportaal.page.Door;
import nl.careconnections.noodportaal.page.Pages;

/**
 * Finds the caregiver of each request by the pass in its cookie, with the database or without, and keeps everybody else out of
 * what is behind the door. Belongs to the emergency portal alone.
 */
class EmergencyAuthModule implements ServerAuthModule {

    private static final List<String> BEHIND_THE_DOOR = List.of("/wards", "/app", "/papers");
    private static final List<String> FOR_ALL = List.of("/look/", "/api/", "/scim/");

    /** Where the session is looked up together with what is asked for, because everybody asks for it at once. */
    private static final Pattern LOOKS_ITSELF = Pattern.compile("/wards/\\d{1,18}/(phone|print)\\.pdf");

    private final CaregiverLogins logins;
    private final Cookies cookies;
    private final Visitors visitors;
    private final Door door;
    private CallbackHandler handler;

    EmergencyAuthModule(CaregiverLogins logins, Cookies cookies, Visitors visitors, Door door) {
        this.logins = logins;
        this.cookies = cookies;
        this.visitors = visitors;
        this.door = door;
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
        String path = Door.path(request);
        OptionalLong caller =
                FOR_ALL.stream().anyMatch(path::startsWith) ? OptionalLong.empty() : caller(request, response, path);
        if (caller.isEmpty() && isBehindTheDoor(path)) {
            door.send(request, response);
            return AuthStatus.SEND_CONTINUE;
        }
        tell(client, caller);
        return AuthStatus.SUCCESS;
    }

    private static boolean isBehindTheDoor(String path) {
        return BEHIND_THE_DOOR.stream().anyMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }

    /** Number of the caregiver who sends the request. */
    private OptionalLong caller(HttpServletRequest request, HttpServletResponse response, String path) {
        Optional<Session> session = cookies.get(request, Cookies.Name.PASS)
                .flatMap(pass -> logins.session(pass, visitors.address(request)));
        if (session.isEmpty()) {
            return OptionalLong.empty();
        }
        request.setAttribute(Pages.SESSION, session.get());
        if (!LOOKS_ITSELF.matcher(path).matches()) {
            Optional<SignedIn> found = logins.find(session.get());
            if (found.isEmpty()) {
                return OptionalLong.empty();
            }
            request.setAttribute(Pages.SIGNED_IN, found.get());
        }
        logins.renewed(session.get()).ifPresent(fresh -> cookies.keep(response, Cookies.Name.PASS, fresh));
        return OptionalLong.of(session.get().caregiver());
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

    private void tell(Subject client, OptionalLong caller) throws AuthException {
        String name = caller.isPresent() ? "caregiver " + caller.getAsLong() : null;
        Callback who = new CallerPrincipalCallback(client, name);
        Callback groups = new GroupPrincipalCallback(client, new String[] {"CAREGIVER"});
        try {
            handler.handle(caller.isPresent() ? new Callback[] {who, groups} : new Callback[] {who});
        } catch (IOException | UnsupportedCallbackException e) {
            throw (AuthException) new AuthException("The container did not take the caller").initCause(e);
        }
    }
}
