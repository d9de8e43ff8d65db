package nl.careconnections.noodportaal.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.shared.ClientAddress;
import nl.careconnections.noodportaal.page.Cookies;

/** The browser behind a request. */
@ApplicationScoped
public class Visitors {

    @Inject
    ClientAddress addresses;

    @Inject
    Cookies cookies;

    Visitor of(HttpServletRequest request) {
        return new Visitor(
                address(request),
                request.getHeader("User-Agent"),
                cookies.get(request, Cookies.Name.DEVICE).orElse(""));
    }

    public String address(HttpServletRequest request) {
        return addresses.of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}
