package nl.careconnections.status.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.WorkingCalendar;

/** Moments and how long something took, as people say them in one language; all in Dutch time. */
public final class Times {

    private static final int MINUTES = 60;

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter clock;

    public Times(Language language, Texts texts) {
        this.texts = texts;
        this.day = formatter("d MMMM", language);
        this.dayOfYear = formatter("d MMMM yyyy", language);
        this.shortDay = formatter("d MMM", language);
        this.weekday = formatter("EEEE d MMMM", language);
        this.month = formatter("MMMM yyyy", language);
        this.clock = formatter(language == Language.EN ? "H:mm" : "H.mm", language);
    }

    private static DateTimeFormatter formatter(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(WorkingCalendar.ZONE);
    }

    /** "9 oktober 2026, 9.51 uur". */
    public String moment(Instant at) {
        return texts.get("moment", dayOfYear.format(at), clock.format(at));
    }

    /** "9 okt, 9.51 uur". */
    public String shortMoment(Instant at) {
        return texts.get("moment", shortDay.format(at).replace(".", ""), clock.format(at));
    }

    /** Today the time is enough. */
    public String nearby(Instant at, Instant now) {
        return local(at).equals(local(now)) ? time(at) : shortMoment(at);
    }

    public String time(Instant at) {
        return texts.get("time", clock.format(at));
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String month(Instant at) {
        return month.format(at);
    }

    public String date(Instant at) {
        return dayOfYear.format(at);
    }

    /** "Donderdag 15 oktober, 22.00 tot 24.00 uur", over more days with both of them. */
    public String window(Instant from, Instant until) {
        boolean sameDay = local(from).equals(local(until))
                || local(until).atStartOfDay(WorkingCalendar.ZONE).toInstant().equals(until)
                        && local(from).plusDays(1).equals(local(until));
        String window = sameDay
                ? texts.get("window", weekday.format(from), clock.format(from), endOfDay(until, local(from)))
                : texts.get(
                        "windowOfDays",
                        weekday.format(from),
                        clock.format(from),
                        weekday.format(until),
                        clock.format(until));
        return Character.toUpperCase(window.charAt(0)) + window.substring(1);
    }

    private String endOfDay(Instant until, LocalDate day) {
        return local(until).equals(day) ? clock.format(until) : texts.get("midnight");
    }

    /** "1 uur 55 minuten"; to the nearest minute, at least one. */
    public String duration(Duration lasting) {
        long minutes = Math.max(1, Math.round((double) lasting.toSeconds() / MINUTES));
        long hours = minutes / MINUTES;
        long rest = minutes % MINUTES;
        if (hours == 0) {
            return texts.get("minutes", rest);
        }
        return rest == 0 ? texts.get("hours", hours) : texts.get("hoursAndMinutes", hours, rest);
    }

    /** With the offset of Dutch time, for a {@code datetime} attribute. */
    public String machine(Instant at) {
        return OffsetDateTime.ofInstant(at, WorkingCalendar.ZONE)
                .withNano(0)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static LocalDate local(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
