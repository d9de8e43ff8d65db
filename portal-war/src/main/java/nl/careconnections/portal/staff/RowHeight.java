package nl.careconnections.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whether this browser likes its rows compact: chosen in the address of a queue, remembered in a cookie. */
@Named
@RequestScoped
public class RowHeight {

    private static final String NAME = "rows";
    private static final String COMPACT = "compact";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

    @Inject
    HttpServletRequest request;

    private boolean compact;

    @PostConstruct
    void read() {
        String chosen = request.getParameter(NAME);
        compact = chosen == null ? isRemembered() : COMPACT.equals(chosen);
        if (chosen != null) {
            remember();
        }
    }

    private boolean isRemembered() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> NAME.equals(cookie.getName()) && COMPACT.equals(cookie.getValue()));
    }

    private void remember() {
        Cookie cookie = new Cookie(NAME, compact ? COMPACT : "roomy");
        cookie.setPath("/staff/");
        cookie.setMaxAge(A_YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse())
                .addCookie(cookie);
    }

    public boolean isCompact() {
        return compact;
    }
}
