package nl.careconnections.portal.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.knowledge.Disruptions;
import nl.careconnections.domain.securityincident.BreachRecord;
import nl.careconnections.domain.securityincident.Breaches;
import nl.careconnections.domain.servicerequest.Decisions;
import nl.careconnections.domain.servicerequest.WaitingEstimate;
import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.Scope;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.portal.shared.Dates;
import nl.careconnections.portal.shared.Viewer;

/** What a contact person sees first: what is wrong now, what waits for them, what is open. */
@Named("home")
@RequestScoped
public class HomeBacking {

    private static final int MOST_WAITING = 5;
    private static final int MOST_OPEN = 10;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    @Inject
    TicketLists lists;

    @Inject
    Disruptions currentDisruptions;

    @Inject
    Breaches breaches;

    @Inject
    Decisions decisions;

    @Inject
    Viewer viewer;

    @Inject
    Dates dates;

    private List<BreachRecord> duties;
    private List<WaitingEstimate> estimates;
    private Rows waiting;
    private Rows open;
    private Map<Scope, Long> counts;

    public List<Disruption> getDisruptions() {
        return currentDisruptions.current(viewer.getLanguage());
    }

    public String getPartOfDay() {
        int hour = dates.getHour();
        return hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
    }

    public Rows getWaiting() {
        if (waiting == null) {
            waiting = first(Scope.WAITING_FOR_ME, MOST_WAITING);
        }
        return waiting;
    }

    public Rows getOpen() {
        if (open == null) {
            open = first(Scope.OPEN, MOST_OPEN);
        }
        return open;
    }

    /** Breaches about which the authority may have to be told, as long as nobody said that it was. */
    public List<BreachRecord> getDuties() {
        if (duties == null) {
            duties = breaches.waiting(viewer.getCaller());
        }
        return duties;
    }

    /** Estimates that the reader may decide about, but for those that wait for the reader anyway. */
    public List<WaitingEstimate> getEstimates() {
        if (estimates == null) {
            Set<Long> known =
                    getWaiting().rows().stream().map(TicketRow::number).collect(Collectors.toSet());
            estimates = decisions.waiting(viewer.getCaller()).stream()
                    .filter(estimate -> estimate.withinLimit() && !known.contains(estimate.number()))
                    .toList();
        }
        return estimates;
    }

    public long count(Scope scope) {
        if (counts == null) {
            counts = lists.counts(viewer.getCaller(), "");
        }
        return counts.get(scope);
    }

    private Rows first(Scope scope, int most) {
        return lists.ofOrganisation(viewer.getCaller(), new ListFilter("", scope), null, most);
    }
}
