package nl.careconnections.domain.emergency.press;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.list.FaultWords;
import nl.careconnections.domain.emergency.list.Given;
import nl.careconnections.domain.emergency.medication.Callee;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.shared.Language;

/** Words, dates and times around the lists in one language. */
final class PressWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new HashMap<>();

    PressWords(Language language) {
        this.language = language;
        locale = language.locale();
        bundle = ResourceBundle.getBundle(
                "nl.careconnections.domain.emergency.press.messages", locale, PressWords.class.getClassLoader());
    }

    String text(String key, Object... arguments) {
        return formats.computeIfAbsent(key, name -> new MessageFormat(bundle.getString(name), locale))
                .format(arguments);
    }

    Optional<String> ifSaid(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    String fault(Fault fault) {
        return FaultWords.of(fault, language);
    }

    String date(LocalDate day) {
        return format("date", day);
    }

    String weekday(LocalDate day) {
        return format("date.weekday", day);
    }

    /** "vr 9 okt". */
    String shortDay(LocalDate day) {
        return format("date.short", day).replace(".", "");
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString(pattern), locale).format(day);
    }

    String time(LocalTime time) {
        return TIME.format(time);
    }

    /** "vr 9 okt, 09:43". */
    String moment(LocalDateTime moment) {
        return text("moment.at", shortDay(moment.toLocalDate()), time(moment.toLocalTime()));
    }

    String moment(Instant moment) {
        return moment(Moment.local(moment));
    }

    /** "9 oktober 2026 om 09:43". */
    String fullMoment(Instant moment) {
        LocalDateTime local = Moment.local(moment);
        return text("moment", date(local.toLocalDate()), time(local.toLocalTime()));
    }

    String given(Given given) {
        return text("given.in", moment(given.at()), what(given)).strip();
    }

    /** How much of it, where, and what became of it. */
    String what(Given given) {
        return joined(
                " ",
                given.amount()
                        .map(amount -> (amount + " " + given.unit()).strip())
                        .orElse(""),
                given.outcome(),
                given.site());
    }

    String callee(Callee callee) {
        return callee.phone().isEmpty() ? callee.name() : text("callee", callee.name(), callee.phone());
    }

    String contact(Contact contact) {
        return text("callee", contact.name(), contact.number());
    }

    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
