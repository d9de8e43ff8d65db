package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.careconnections.domain.shared.Language;

/** Moments as people say them, in the time of Europe/Amsterdam and the reader's language. */
@Named
@RequestScoped
public class Dates {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** "vrijdag 9 oktober 2026, 10.30 uur" or "Friday 9 October 2026, 10:30". */
    public String inWords(Instant moment) {
        return format(moment, "EEEE d MMMM yyyy, HH.mm 'uur'", "EEEE d MMMM yyyy, HH:mm");
    }

    /** "9 okt, 10.30 uur" or "9 Oct, 10:30"; with the year where it is another one. */
    public String brief(Instant moment) {
        boolean thisYear =
                moment != null && at(moment).getYear() == at(clock.instant()).getYear();
        return thisYear
                ? format(moment, "d MMM, HH.mm 'uur'", "d MMM, HH:mm")
                : format(moment, "d MMM yyyy, HH.mm 'uur'", "d MMM yyyy, HH:mm");
    }

    /** "9 oktober 2026" or "9 October 2026". */
    public String day(Instant moment) {
        return format(moment, "d MMMM yyyy", "d MMMM yyyy");
    }

    /** The same for a calendar day. */
    public String day(LocalDate day) {
        return day(day.atStartOfDay(ZONE).toInstant());
    }

    /** "vandaag, 10.30 uur", "gisteren, 10.30 uur", else as {@link #brief}. */
    public String recent(Instant moment) {
        LocalDate day = at(moment).toLocalDate();
        LocalDate today = at(clock.instant()).toLocalDate();
        if (day.equals(today)) {
            return format(moment, "'vandaag', HH.mm 'uur'", "'today', HH:mm");
        }
        return day.equals(today.minusDays(1))
                ? format(moment, "'gisteren', HH.mm 'uur'", "'yesterday', HH:mm")
                : brief(moment);
    }

    /** "2026-10-09 10:30" in any language, which spreadsheets read and sort. */
    public String sortable(Instant moment) {
        return format(moment, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm");
    }

    /** "oktober 2026" or "October 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", viewer.getLocale()).format(month);
    }

    /** "okt. 26" or "Oct 26", under a chart. */
    public String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yy", viewer.getLocale()).format(month);
    }

    /** The hour of now, from 0 to 23. */
    public int getHour() {
        return at(clock.instant()).getHour();
    }

    /** "9 oktober 2026" or "9 October 2026". */
    public String dayOf(LocalDate day) {
        return day == null ? "" : day(day.atStartOfDay(ZONE).toInstant());
    }

    /** "10.30 uur" or "10:30". */
    public String time(Instant moment) {
        return format(moment, "H.mm 'uur'", "H:mm");
    }

    /** "ma 12 okt, 9.00 uur" or "Mon 12 Oct, 9:00"; with the year where it is another one. */
    public String weekday(Instant moment) {
        boolean thisYear = at(moment).getYear() == at(clock.instant()).getYear();
        return thisYear
                ? format(moment, "EE d MMM, H.mm 'uur'", "EE d MMM, H:mm")
                : format(moment, "EE d MMM yyyy, H.mm 'uur'", "EE d MMM yyyy, H:mm");
    }

    /** "9 okt 2026" or "9 Oct 2026", for columns. */
    public String shortDay(Instant moment) {
        return format(moment, "d MMM yyyy", "d MMM yyyy");
    }

    /** How far away a moment is: "nog 3 u 10 min", "12 min te laat", days from two on. */
    public String away(Instant moment) {
        Duration distance = Duration.between(clock.instant(), moment).abs();
        return inDutch() ? amount(distance, "dagen", "u", "min") : amount(distance, "days", "h", "min");
    }

    private static String amount(Duration distance, String days, String hours, String minutes) {
        if (distance.toDays() >= 2) {
            return distance.toDays() + " " + days;
        }
        return distance.toHours() > 0
                ? distance.toHours() + " " + hours + " " + distance.toMinutesPart() + " " + minutes
                : distance.toMinutes() + " " + minutes;
    }

    private String format(Instant moment, String dutch, String english) {
        if (moment == null) {
            return "";
        }
        Locale locale = viewer.getLocale();
        return DateTimeFormatter.ofPattern(inDutch() ? dutch : english, locale).format(at(moment));
    }

    private boolean inDutch() {
        return viewer.getLanguage() == Language.NL;
    }

    private static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }
}
