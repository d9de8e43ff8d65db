package nl.careconnections.noodportaal.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a browser keeps for us. Behind https, cookies are Secure and bound to this very host (assurance S8, S24). */
@ApplicationScoped
public class Cookies {

    /** Each with how long it is kept; without, until the browser is closed. */
    public enum Name {
        PASS(null),
        ATTEMPT(null),
        DEVICE(Duration.ofDays(180)),
        LANGUAGE(Duration.ofDays(365)),
        /** The page that was asked for before logging in. */
        NEXT(Duration.ofMinutes(30)),
        /** Who is being unblocked, between two pages. */
        USER_NAME(Duration.ofMinutes(15));

        private final Duration kept;

        Name(Duration kept) {
            this.kept = kept;
        }
    }

    private static final int LONGEST = 800;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    private boolean secure;

    @PostConstruct
    void read() {
        secure = publicUrl.startsWith("https:");
    }

    public Optional<String> get(HttpServletRequest request, Name name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> name(name).equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .map(Cookies::decoded)
                .findFirst();
    }

    public void keep(HttpServletResponse response, Name name, String value) {
        add(
                response,
                name,
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                name.kept == null ? -1 : (int) name.kept.toSeconds());
    }

    public void forget(HttpServletResponse response, Name name) {
        add(response, name, "", 0);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String name(Name name) {
        String plain =
                "emergency-" + name.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return secure ? "__Host-" + plain : plain;
    }

    private void add(HttpServletResponse response, Name name, String value, int seconds) {
        Cookie cookie = new Cookie(name(name), value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
