package nl.careconnections.portal.customer.wish;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.wish.Wish;
import nl.careconnections.domain.wish.Wishes;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** The wish of the ticket in the address, for customers and for staff. */
@Named("wishPage")
@RequestScoped
public class WishPage {

    @Inject
    Wishes wishes;

    @Inject
    HttpServletRequest request;

    @Inject
    Viewer viewer;

    private Wish wish;

    public Wish getWish() {
        if (wish == null) {
            wish = wishes.view(
                    viewer.getCaller(),
                    TicketNumber.parse(request.getParameter("number")).orElseThrow(NotFound::new));
        }
        return wish;
    }
}
