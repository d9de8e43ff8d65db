package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.sla.HolidaySettings;
import nl.careconnections.domain.sla.OptionalHolidays;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Which of the optional holidays are given from now on. */
@Named("holidaySettings")
@RequestScoped
public class HolidaySettingsBacking {

    @Inject
    HolidaySettings settings;

    @Inject
    Preview preview;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private boolean goodFriday;
    private boolean liberationDay;
    private boolean goodFridayBefore;
    private boolean liberationDayBefore;

    public void read() {
        OptionalHolidays now = settings.get(viewer.getCaller());
        goodFriday = now.goodFriday();
        liberationDay = now.liberationDayEveryYear();
        remember(now);
    }

    public void look() {
        feedback.attempt(() -> settings.tryOut(viewer.getCaller(), wanted()))
                .ifPresent(step -> preview.show(step, wanted()));
    }

    public String save() {
        if (!preview.wasOf(wanted())) {
            look();
            return null;
        }
        if (!feedback.attempt(this::change)) {
            return null;
        }
        feedback.success("rules.holidays.changed");
        return "/staff/sla/days?faces-redirect=true";
    }

    private void change() {
        try {
            settings.change(viewer.getCaller(), wanted(), new OptionalHolidays(goodFridayBefore, liberationDayBefore));
        } catch (Conflict e) {
            remember(settings.get(viewer.getCaller()));
            look();
            throw e;
        }
    }

    private void remember(OptionalHolidays now) {
        goodFridayBefore = now.goodFriday();
        liberationDayBefore = now.liberationDayEveryYear();
    }

    private OptionalHolidays wanted() {
        return new OptionalHolidays(goodFriday, liberationDay);
    }

    public Preview getPreview() {
        return preview;
    }

    public boolean isGoodFriday() {
        return goodFriday;
    }

    public void setGoodFriday(boolean goodFriday) {
        this.goodFriday = goodFriday;
    }

    public boolean isLiberationDay() {
        return liberationDay;
    }

    public void setLiberationDay(boolean liberationDay) {
        this.liberationDay = liberationDay;
    }

    public boolean isGoodFridayBefore() {
        return goodFridayBefore;
    }

    public void setGoodFridayBefore(boolean goodFridayBefore) {
        this.goodFridayBefore = goodFridayBefore;
    }

    public boolean isLiberationDayBefore() {
        return liberationDayBefore;
    }

    public void setLiberationDayBefore(boolean liberationDayBefore) {
        this.liberationDayBefore = liberationDayBefore;
    }
}
