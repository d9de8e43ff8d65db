package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.careconnections.domain.emergency.access.AttemptOver;
import nl.careconnections.domain.emergency.access.CaregiverLogins;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.noodportaal.page.Cookies;

/** The code, or another way to get one. */
@WebServlet("/code")
public class CodeServlet extends Form {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaregiverLogins logins;

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient Visitors visitors;

    @Inject
    private transient Entrance entrance;

    @Override
    protected String page() {
        return "code";
    }

    @Override
    protected boolean leadsOn(HttpServletRequest request, HttpServletResponse response) {
        try {
            logins.codeStep(attempt(request));
            return false;
        } catch (AttemptOver e) {
            return isHandled(e, request, response);
        }
    }

    @Override
    protected Map<String, Object> values(HttpServletRequest request) {
        return Map.of("step", logins.codeStep(attempt(request)));
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        String way = request.getParameter("way");
        if (way != null) {
            logins.send(attempt(request), way);
            pages.lead(request, response, "/code");
        } else {
            entrance.open(
                    request,
                    response,
                    logins.finish(attempt(request), request.getParameter("code"), visitors.of(request)));
        }
    }

    @Override
    protected boolean isHandled(BusinessException refusal, HttpServletRequest request, HttpServletResponse response) {
        if (!(refusal instanceof AttemptOver)) {
            return false;
        }
        cookies.forget(response, Cookies.Name.ATTEMPT);
        pages.lead(request, response, "/login?said=over");
        return true;
    }

    private String attempt(HttpServletRequest request) {
        return cookies.get(request, Cookies.Name.ATTEMPT).orElse("");
    }
}
