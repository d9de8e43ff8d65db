package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.careconnections.domain.emergency.access.CaregiverLogins;
import nl.careconnections.noodportaal.page.Cookies;
import nl.careconnections.noodportaal.page.Pages;

/** Out, on every device with the same pass. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaregiverLogins logins;

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient Visitors visitors;

    @Inject
    private transient Pages pages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        cookies.get(request, Cookies.Name.PASS).ifPresent(pass -> logins.end(pass, visitors.address(request)));
        cookies.forget(response, Cookies.Name.PASS);
        pages.lead(request, response, "/login?said=out");
    }
}
