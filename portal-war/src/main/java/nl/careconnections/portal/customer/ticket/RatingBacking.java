package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.portal.shared.Viewer;

/** Says how well a ticket was handled, in one to five stars and words. */
@Named("rating")
@RequestScoped
public class RatingBacking {

    @Inject
    Resolution resolution;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    WriteStep step;

    private String stars = "";
    private String words = "";

    public String rate() {
        return step.attempt(
                "ticket.rate.done", () -> resolution.rate(viewer.getCaller(), page.getNumber(), chosen(), words));
    }

    /** Nothing chosen is no star, which the domain refuses in words. */
    private int chosen() {
        return stars.matches("[1-5]") ? Integer.parseInt(stars) : 0;
    }

    public String getStars() {
        return stars;
    }

    public void setStars(String stars) {
        this.stars = stars == null ? "" : stars;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
