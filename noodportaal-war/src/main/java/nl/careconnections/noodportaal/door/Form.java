package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.noodportaal.page.Pages;
import nl.careconnections.noodportaal.page.Texts;

/** A page with a form: what is refused is shown on it again, with what was typed. */
abstract class Form extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient Pages pages;

    /** What the page shows besides; called for each time that it is shown. */
    protected abstract Map<String, Object> values(HttpServletRequest request);

    /** Does what was asked and leads on. */
    protected abstract void take(HttpServletRequest request, HttpServletResponse response) throws IOException;

    protected abstract String page();

    /** Leads elsewhere in place of the page; true when it did. */
    protected boolean leadsOn(HttpServletRequest request, HttpServletResponse response) {
        return false;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!leadsOn(request, response)) {
            pages.show(request, response, HttpServletResponse.SC_OK, page(), values(request));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            take(request, response);
        } catch (BusinessException e) {
            if (!isHandled(e, request, response)) {
                refuseUnlessOver(e, request, response);
            }
        }
    }

    /** A refusal that leads elsewhere; true when it did. */
    protected boolean isHandled(BusinessException refusal, HttpServletRequest request, HttpServletResponse response) {
        return false;
    }

    /** Meanwhile the page itself may be one that cannot be shown any more. */
    private void refuseUnlessOver(BusinessException refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            refuse(refusal, request, response);
        } catch (BusinessException meanwhile) {
            if (!isHandled(meanwhile, request, response)) {
                throw meanwhile;
            }
        }
    }

    private void refuse(BusinessException refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Problem problem = Problem.of(refusal, new Texts(pages.language(request)));
        if (refusal instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", String.valueOf(tooMany.seconds()));
        }
        Map<String, Object> values = new HashMap<>(values(request));
        values.put("problem", problem);
        pages.show(request, response, problem.status(), page(), values);
    }
}
