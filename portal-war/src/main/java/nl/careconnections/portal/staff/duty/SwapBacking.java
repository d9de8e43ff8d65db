package nl.careconnections.portal.staff.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.duty.Roster;
import nl.careconnections.domain.duty.Shift;
import nl.careconnections.domain.duty.Swaps;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Asks a colleague to take over a shift of the reader. */
@Named("swapAsk")
@RequestScoped
public class SwapBacking {

    @Inject
    Roster roster;

    @Inject
    Swaps swaps;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    @Inject
    Clock clock;

    private long colleague;
    private long inReturn;

    public void read() {
        if (getShift().accountId() != viewer.getCaller().accountId()) {
            throw new NotFound();
        }
    }

    public String ask() {
        boolean done = feedback.attempt(() -> swaps.ask(
                viewer.getCaller(),
                address.number("shift"),
                colleague == 0 ? null : colleague,
                inReturn == 0 ? null : inReturn));
        if (!done) {
            return null;
        }
        feedback.success("duty.asked");
        return "/staff/duty/index?faces-redirect=true";
    }

    public Shift getShift() {
        return roster.get(viewer.getCaller(), address.number("shift"));
    }

    public List<Person> getColleagues() {
        return roster.candidates(viewer.getCaller()).stream()
                .filter(person -> person.accountId() != viewer.getCaller().accountId())
                .toList();
    }

    /** What could be done in return: shifts of others that have not begun. */
    public List<Shift> getTheirs() {
        return roster.ahead(viewer.getCaller()).shifts().stream()
                .filter(shift -> shift.accountId() != viewer.getCaller().accountId())
                .filter(shift -> !shift.isRunning(clock.instant()))
                .toList();
    }

    public long getColleague() {
        return colleague;
    }

    public void setColleague(long colleague) {
        this.colleague = colleague;
    }

    public long getInReturn() {
        return inReturn;
    }

    public void setInReturn(long inReturn) {
        this.inReturn = inReturn;
    }
}
