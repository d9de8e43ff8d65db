package nl.careconnections.portal.staff.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import nl.careconnections.domain.duty.Roster;
import nl.careconnections.domain.duty.RosterView;
import nl.careconnections.domain.duty.Shift;
import nl.careconnections.domain.duty.Swap;
import nl.careconnections.domain.duty.Swaps;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** The roster from now on, with what is asked of the reader. */
@Named("roster")
@RequestScoped
public class RosterBacking {

    private static final String HERE = "/staff/duty/index?faces-redirect=true";

    @Inject
    Roster roster;

    @Inject
    Swaps swaps;

    @Inject
    PageAddress page;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    Clock clock;

    private RosterView view;
    private List<Swap> asked;

    public RosterView getView() {
        if (view == null) {
            view = roster.ahead(viewer.getCaller());
        }
        return view;
    }

    /** The shift of now, {@code null} when nobody is on call. */
    public Shift getNow() {
        return getView().shifts().stream().filter(this::isRunning).findFirst().orElse(null);
    }

    public List<Shift> getUnreachable() {
        return getView().shifts().stream()
                .filter(shift -> !shift.reachable() || !shift.deputyReachable())
                .toList();
    }

    public List<Swap> getSwaps() {
        if (asked == null) {
            asked = viewer.can("HANDLE_TICKETS") ? swaps.openFor(viewer.getCaller()) : List.of();
        }
        return asked;
    }

    public boolean isRunning(Shift shift) {
        return shift.isRunning(clock.instant());
    }

    public boolean isMine(Shift shift) {
        return shift.accountId() == viewer.getCaller().accountId();
    }

    public String accept() {
        return settled(() -> swaps.accept(viewer.getCaller(), page.number("accept")), "duty.accepted");
    }

    public String decline() {
        return settled(() -> swaps.decline(viewer.getCaller(), page.number("decline")), "duty.declined");
    }

    public String withdraw() {
        return settled(() -> swaps.withdraw(viewer.getCaller(), page.number("withdraw")), "duty.withdrawn");
    }

    private String settled(Runnable step, String news) {
        if (!feedback.attempt(step)) {
            return null;
        }
        feedback.success(news);
        return HERE;
    }
}
