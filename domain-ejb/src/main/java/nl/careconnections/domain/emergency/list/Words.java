package nl.careconnections.domain.emergency.list;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;

/** Texts, dates and times of a list in one language. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(Language language) {
        locale = language.locale();
        bundle = ResourceBundle.getBundle(
                "nl.careconnections.domain.emergency.messages", locale, Words.class.getClassLoader());
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String text(Enum<?> value, Object... arguments) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name(), arguments);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString("date.pattern"), locale)
                .format(day);
    }

    String time(LocalTime time) {
        return TIME.format(time);
    }

    /** A day alone for its beginning, as nobody says "at 00:00". */
    String moment(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date(moment.toLocalDate())
                : text("moment", date(moment.toLocalDate()), time(moment.toLocalTime()));
    }

    /** The last day or minute before it: "up to and including 6 November". */
    String lastBefore(LocalDateTime over) {
        return over.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date(over.toLocalDate().minusDays(1))
                : moment(over);
    }

    String night(LocalDate evening) {
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(bundle.getString("night.pattern"), locale);
        LocalDate morning = evening.plusDays(1);
        boolean sameMonth = evening.getMonth() == morning.getMonth();
        String first = sameMonth ? String.valueOf(evening.getDayOfMonth()) : pattern.format(evening);
        return text("night", first, pattern.format(morning));
    }

    String part(String code) {
        String key = "part." + code;
        return bundle.containsKey(key) ? text(key) : code;
    }

    String listed(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return text("list.and", String.join(", ", words.subList(0, last)), words.get(last));
    }
}
