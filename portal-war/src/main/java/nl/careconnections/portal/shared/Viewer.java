package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Language;
import org.apache.commons.lang3.StringUtils;

/** Who is looking at the page. */
@Named
@RequestScoped
public class Viewer {

    /** Request attribute that holds the {@link Caller}; set by the portal's log-in module for each request. */
    public static final String CALLER = Caller.class.getName();

    @Inject
    HttpServletRequest request;

    /**
     * Whom the services are called for, reading in the language of the page; {@code null} on a public page that nobody
     * logged in to see.
     */
    public Caller getCaller() {
        return isSignedIn() ? known().reading(getLanguage()) : null;
    }

    private Caller known() {
        return (Caller) request.getAttribute(CALLER);
    }

    public boolean isSignedIn() {
        return known() != null;
    }

    public boolean isStaff() {
        return isSignedIn() && known().isStaff();
    }

    public String getName() {
        return isSignedIn() ? known().name() : "";
    }

    /** The first letters of the first and the last name, to recognise one's own account by. */
    public String getInitials() {
        String[] names = getName().strip().split("\\s+");
        String last = names.length > 1 ? names[names.length - 1] : "";
        return (StringUtils.left(names[0], 1) + StringUtils.left(last, 1)).toUpperCase(getLocale());
    }

    /** Whether to show what needs this ability: {@code #{viewer.can('HANDLE_TICKETS')}}; the domain asks again. */
    public boolean can(String ability) {
        return isSignedIn() && getCaller().can(Ability.valueOf(ability));
    }

    /** Whether to show what this kind of request needs: {@code #{viewer.mayUse('SUPPORT_QUESTION')}}; the domain asks again. */
    public boolean mayUse(String topic) {
        return isSignedIn() && getCaller().maySubmit(new Topic(topic));
    }

    /** The language chosen in the page's foot, else that of the account, else what the browser asks for. */
    public Language getLanguage() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> LanguageChoice.COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .map(value -> Language.of(Locale.forLanguageTag(value)))
                .findFirst()
                .orElseGet(() -> isSignedIn() ? known().language() : Language.of(request.getLocale()));
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }
}
