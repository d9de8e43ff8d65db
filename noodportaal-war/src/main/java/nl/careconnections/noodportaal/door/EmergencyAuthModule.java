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
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import nl.careconnections.domain.emergency.access.CaregiverLogins;
import nl.careconnections.domain.emergency.access.SignedIn;
import nl.careconnections.noodportaal.page.Cookies;
import nl.careconnections.noodportaal.page.Pages;
import nl.careconnections.noodportaal.page.SecurityHeaders;

/**
 * Finds the caregiver of each request by the pass in its cookie, with the database or without, and keeps everybody else out of
 * what is behind the door. Belongs to the emergency portal alone.
 */
class EmergencyAuthModule implements ServerAuthModule {

    private static final List<String> BEHIND_THE_DOOR = List.of("/wards", "/app", "/papers");
    private static final List<String> FOR_ALL = List.of("/look/", "/api/", "/scim/");

    /** Pages worth coming back to; anything else leads to the wards. */
    private static final Pattern COMES_BACK =
            Pattern.compile("/(wards/\\d{1,18}/(phone|print)\\.pdf|papers/[a-z-]+\\.pdf|app)");

    private final CaregiverLogins logins;
    private final Cookies cookies;
    private final Visitors visitors;
    private final String publicUrl;
    private CallbackHandler handler;

    EmergencyAuthModule(CaregiverLogins logins, Cookies cookies, Visitors visitors, String publicUrl) {
        this.logins = logins;
        this.cookies = cookies;
        this.visitors = visitors;
        this.publicUrl = publicUrl;
    }

    static boolean comesBack(String path) {
        return COMES_BACK.matcher(path).matches();
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
        String path = path(request);
        Optional<SignedIn> caller =
                FOR_ALL.stream().anyMatch(path::startsWith) ? Optional.empty() : find(request, response);
        if (caller.isEmpty() && isBehindTheDoor(path)) {
            sendToDoor(request, response, path);
            return AuthStatus.SEND_CONTINUE;
        }
        caller.ifPresent(found -> request.setAttribute(Pages.SIGNED_IN, found));
        tell(client, caller);
        return AuthStatus.SUCCESS;
    }

    private static boolean isBehindTheDoor(String path) {
        return BEHIND_THE_DOOR.stream().anyMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }

    private Optional<SignedIn> find(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> pass = cookies.get(request, Cookies.Name.PASS);
        Optional<SignedIn> found = pass.flatMap(shown -> logins.find(shown, visitors.address(request)));
        if (found.isPresent()) {
            logins.renewed(pass.get()).ifPresent(fresh -> cookies.keep(response, Cookies.Name.PASS, fresh));
        }
        return found;
    }

    private void sendToDoor(HttpServletRequest request, HttpServletResponse response, String path) {
        SecurityHeaders.put(request, response, publicUrl);
        boolean wasIn = cookies.get(request, Cookies.Name.PASS).isPresent();
        cookies.forget(response, Cookies.Name.PASS);
        if ("GET".equals(request.getMethod()) && comesBack(path)) {
            cookies.keep(response, Cookies.Name.NEXT, path);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + (wasIn ? "/login?said=ended" : "/login"));
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

    /** Below the context root, as the container will find it: without parameters of a path. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    private void tell(Subject client, Optional<SignedIn> caller) throws AuthException {
        Callback name = new CallerPrincipalCallback(
                client, caller.map(found -> "caregiver " + found.number()).orElse(null));
        Callback groups = new GroupPrincipalCallback(client, new String[] {"CAREGIVER"});
        try {
            handler.handle(caller.isPresent() ? new Callback[] {name, groups} : new Callback[] {name});
        } catch (IOException | UnsupportedCallbackException e) {
            throw (AuthException) new AuthException("The container did not take the caller").initCause(e);
        }
    }
}
