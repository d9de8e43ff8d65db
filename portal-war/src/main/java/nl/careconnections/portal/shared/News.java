package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * Good news on its way to the next page. It waits for a page that shows news, however many requests come between: the flash of
 * Faces gives it to whichever comes first, and that may be the page before, asking who else is at a ticket while its reader is
 * sent on. Nobody gets a session by reading it.
 */
@RequestScoped
public class News {

    private static final String WAITING = "portal.news";

    @Inject
    HttpServletRequest request;

    private List<String> shown;

    void tell(String words) {
        HttpSession session = request.getSession();
        ArrayList<String> waiting = new ArrayList<>(waiting(session));
        waiting.add(words);
        session.setAttribute(WAITING, waiting);
        shown = null;
    }

    /** What this page has to show; however often it asks, it is told the same. */
    List<String> show() {
        if (shown == null) {
            shown = take(request.getSession(false));
        }
        return shown;
    }

    private static List<String> take(HttpSession session) {
        if (session == null) {
            return List.of();
        }
        List<String> waiting = waiting(session);
        session.removeAttribute(WAITING);
        return waiting;
    }

    @SuppressWarnings("unchecked")
    private static List<String> waiting(HttpSession session) {
        Object waiting = session.getAttribute(WAITING);
        return waiting == null ? List.of() : (List<String>) waiting;
    }
}
