package nl.careconnections.domain.sla;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;

/** Texts, dates and durations of the explanations in one language. */
final class Wording {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final Locale locale;
    private final ResourceBundle bundle;

    Wording(Locale wished) {
        locale = Language.of(wished).locale();
        bundle = ResourceBundle.getBundle(
                "nl.careconnections.domain.sla.messages", locale, Wording.class.getClassLoader());
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String text(Enum<?> value) {
        String group = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return text(group + "." + value.name());
    }

    /** In words, to the second where there are seconds; an hour that comes twice says which one is meant. */
    String dateTime(Instant instant) {
        ZonedDateTime moment = instant.atZone(WorkingCalendar.ZONE);
        String words = text("dateTime", date(moment.toLocalDate()), time(moment.toLocalTime()));
        boolean twice = moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
        if (!twice) {
            return words;
        }
        boolean summer = moment.getZone().getRules().isDaylightSavings(instant);
        return text(summer ? "time.summer" : "time.winter", words);
    }

    String date(LocalDate day) {
        return format("date.pattern").format(day);
    }

    String time(LocalTime time) {
        return format(time.getSecond() == 0 ? "time.pattern" : "time.patternWithSeconds")
                .format(time);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), locale);
    }

    String duration(long seconds) {
        List<String> parts = new ArrayList<>();
        add(parts, "duration.hours", seconds / HOUR);
        add(parts, "duration.minutes", seconds % HOUR / MINUTE);
        add(parts, "duration.seconds", seconds % MINUTE);
        if (parts.size() < 2) {
            return parts.isEmpty() ? text("duration.seconds", 0) : parts.get(0);
        }
        int last = parts.size() - 1;
        return text("list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    private void add(List<String> parts, String key, long amount) {
        if (amount > 0) {
            parts.add(text(key, amount));
        }
    }

    /** The name of a day off: the holiday, weekend or closing day that it is. */
    String dayOff(LocalDate day, Holidays holidays) {
        return holidays.holidayOn(day)
                .map(this::text)
                .orElseGet(() -> Holidays.isWeekend(day)
                        ? text("skipped.weekend")
                        : text(
                                "skipped.closed",
                                holidays.closingDayOn(day).orElseThrow().name(locale)));
    }
}
