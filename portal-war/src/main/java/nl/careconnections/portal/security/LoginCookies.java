package nl.careconnections.portal.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tokens that a browser keeps, each new with its step (assurance S7). Behind https they are Secure and bound to this
 * very host by the prefix {@code __Host-} (S8, S24).
 */
@ApplicationScoped
public class LoginCookies {

    private static final String SESSION = "session";
    private static final String ATTEMPT = "attempt";
    private static final String DEVICE = "device";
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;
    private static final int HALF_A_YEAR = (int) Duration.ofDays(180).toSeconds();

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    private boolean secure;

    @PostConstruct
    void read() {
        secure = isSecure(publicUrl);
    }

    static boolean isSecure(String publicUrl) {
        return publicUrl.startsWith("https:");
    }

    static String name(String name, boolean secure) {
        return secure ? "__Host-" + name : name;
    }

    public Optional<String> session(HttpServletRequest request) {
        return value(request, SESSION);
    }

    public Optional<String> attempt(HttpServletRequest request) {
        return value(request, ATTEMPT);
    }

    public Optional<String> device(HttpServletRequest request) {
        return value(request, DEVICE);
    }

    public void keepAttempt(HttpServletResponse response, String token) {
        add(response, ATTEMPT, token, UNTIL_THE_BROWSER_CLOSES);
    }

    public void keepSession(HttpServletResponse response, String session, String device) {
        add(response, SESSION, session, UNTIL_THE_BROWSER_CLOSES);
        add(response, DEVICE, device, HALF_A_YEAR);
        forgetAttempt(response);
    }

    public void forgetAttempt(HttpServletResponse response) {
        add(response, ATTEMPT, "", 0);
    }

    public void forgetSession(HttpServletResponse response) {
        add(response, SESSION, "", 0);
    }

    private Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> name(name, secure).equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= 100)
                .findFirst();
    }

    private void add(HttpServletResponse response, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name(name, secure), value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
