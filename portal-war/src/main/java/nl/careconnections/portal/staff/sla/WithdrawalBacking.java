package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.sla.ClosingDay;
import nl.careconnections.domain.sla.ClosingDayTrial;
import nl.careconnections.domain.sla.ClosingDays;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Opens the company after all on a closing day, after a look at what that moves. */
@Named("withdrawal")
@RequestScoped
public class WithdrawalBacking {

    @Inject
    ClosingDays closingDays;

    @Inject
    Preview preview;

    @Inject
    PageAddress address;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private Optional<ClosingDay> closingDay = Optional.empty();

    /** On each showing, because the page is about nothing else. */
    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
        Optional<ClosingDayTrial> trial =
                feedback.attempt(() -> closingDays.tryWithdrawing(viewer.getCaller(), number()));
        closingDay = trial.map(ClosingDayTrial::closingDay);
        trial.ifPresent(tried -> preview.show(tried.step(), tried.closingDay()));
    }

    public String withdraw() {
        if (!feedback.attempt(() -> closingDays.withdraw(viewer.getCaller(), number()))) {
            return null;
        }
        feedback.success("rules.day.withdrawn");
        return "/staff/sla/days?faces-redirect=true";
    }

    private long number() {
        return address.number("id");
    }

    /** {@code null} once it has passed. */
    public ClosingDay getClosingDay() {
        return closingDay.orElse(null);
    }

    public Preview getPreview() {
        return preview;
    }
}
