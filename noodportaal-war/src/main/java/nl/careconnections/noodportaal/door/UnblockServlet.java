package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import nl.careconnections.domain.emergency.access.CaregiverUnblocking;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.noodportaal.page.Cookies;

/** "Deblokkeren": who it is, and how the code is wanted. */
@WebServlet("/unblock")
public class UnblockServlet extends Form {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaregiverUnblocking unblocking;

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient Visitors visitors;

    @Override
    protected String page() {
        return "unblock";
    }

    @Override
    protected Map<String, Object> values(HttpServletRequest request) {
        return Map.of("name", Objects.requireNonNullElse(request.getParameter("name"), ""));
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        String name = Objects.requireNonNullElse(request.getParameter("name"), "");
        ChannelKind kind = "mail".equals(request.getParameter("by")) ? ChannelKind.MAIL : ChannelKind.SMS;
        unblocking.request(name, kind, visitors.of(request));
        cookies.keep(response, Cookies.Name.USER_NAME, name.substring(0, Math.min(name.length(), 200)));
        pages.lead(request, response, "/unblock/code");
    }
}
