package nl.careconnections.noodportaal.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.careconnections.domain.emergency.access.Step;
import nl.careconnections.noodportaal.page.Cookies;
import nl.careconnections.noodportaal.page.Door;
import nl.careconnections.noodportaal.page.Pages;

/** Lets somebody in who is logged in to the end, to where she was going. */
@ApplicationScoped
class Entrance {

    @Inject
    Cookies cookies;

    @Inject
    Pages pages;

    void open(HttpServletRequest request, HttpServletResponse response, Step step) {
        cookies.keep(response, Cookies.Name.PASS, step.pass());
        cookies.keep(response, Cookies.Name.DEVICE, step.device());
        cookies.forget(response, Cookies.Name.ATTEMPT);
        String next =
                cookies.get(request, Cookies.Name.NEXT).filter(Door::comesBack).orElse("/wards");
        cookies.forget(response, Cookies.Name.NEXT);
        pages.lead(request, response, next);
    }
}
