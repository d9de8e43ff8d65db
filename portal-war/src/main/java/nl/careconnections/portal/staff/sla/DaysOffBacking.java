package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.careconnections.domain.sla.DayOff;
import nl.careconnections.domain.sla.DaysOff;
import nl.careconnections.domain.sla.HolidaySettings;
import nl.careconnections.domain.sla.OptionalHolidays;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Viewer;

/** The days without service of a year; which year follows from the address. */
@Named("daysOff")
@RequestScoped
public class DaysOffBacking {

    private static final ZoneId ZONE = WorkingCalendar.ZONE;
    private static final int FIRST = WorkingCalendar.FIRST_DAY.getYear();
    private static final int LAST = WorkingCalendar.LAST_DAY.getYear();

    @Inject
    DaysOff daysOff;

    @Inject
    HolidaySettings settings;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    private Integer year;
    private List<DayOff> rows;

    public List<DayOff> getRows() {
        if (rows == null) {
            rows = daysOff.of(viewer.getCaller(), getYear());
        }
        return rows;
    }

    public OptionalHolidays getSettings() {
        return settings.get(viewer.getCaller());
    }

    public boolean past(DayOff day) {
        return day.day().isBefore(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    public Integer getYear() {
        return year == null ? LocalDate.ofInstant(clock.instant(), ZONE).getYear() : year;
    }

    /** Years that no calendar holds show the nearest that one does. */
    public void setYear(Integer year) {
        this.year = year == null ? null : Math.min(Math.max(year, FIRST), LAST);
    }

    public boolean isEarlier() {
        return getYear() > FIRST;
    }

    public boolean isLater() {
        return getYear() < LAST;
    }
}
