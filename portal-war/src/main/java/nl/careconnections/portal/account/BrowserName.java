package nl.careconnections.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import org.apache.commons.lang3.StringUtils;

/**
 * What people call the browser they used: "Firefox op Windows". The header claims to be several browsers at once; the most
 * particular claim is the true one, so the order counts.
 */
@Named
@RequestScoped
public class BrowserName {

    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"FxiOS/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"CriOS/", "Chrome"},
        {"Safari/", "Safari"},
    };

    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"CrOS", "ChromeOS"},
        {"Windows", "Windows"},
        {"Mac OS X", "Mac"},
        {"Linux", "Linux"},
    };

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    /** @param header the browser's {@code User-Agent} */
    public String of(String header) {
        Optional<String> browser = named(header, BROWSERS);
        Optional<String> system = named(header, SYSTEMS);
        if (browser.isPresent() && system.isPresent()) {
            return text.in(viewer.getLocale(), "profile.sessions.browser", browser.get(), system.get());
        }
        return browser.or(() -> system)
                .orElseGet(() -> text.in(viewer.getLocale(), "profile.sessions.browser.unknown"));
    }

    private static Optional<String> named(String header, String[]... signs) {
        for (String[] sign : signs) {
            if (StringUtils.contains(header, sign[0])) {
                return Optional.of(sign[1]);
            }
        }
        return Optional.empty();
    }
}
