package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Language;

/** Who is looking at the page. */
@Named
@RequestScoped
public class Viewer {

    @Inject
    HttpServletRequest request;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public boolean isStaff() {
        return false;
    }

    /** The language chosen in the page's foot, else what the browser asks for. */
    public Language getLanguage() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> LanguageChoice.COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .map(value -> Language.of(Locale.forLanguageTag(value)))
                .findFirst()
                .orElseGet(() -> Language.of(request.getLocale()));
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }
}
