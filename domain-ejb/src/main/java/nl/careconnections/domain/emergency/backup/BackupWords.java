package nl.careconnections.domain.emergency.backup;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.WorkingCalendar;

/** Sentences about lists and data, in one language. */
final class BackupWords {

    private final Locale locale;
    private final ResourceBundle bundle;

    BackupWords(Language language) {
        locale = language.locale();
        bundle = ResourceBundle.getBundle(
                "nl.careconnections.domain.emergency.backup.messages", locale, BackupWords.class.getClassLoader());
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** "donderdag 8 oktober 2026". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString("format.day"), locale)
                .format(day);
    }

    /** "8 oktober 2026 om 09:43". */
    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(bundle.getString("format.moment"), locale)
                .withZone(WorkingCalendar.ZONE)
                .format(moment);
    }
}
