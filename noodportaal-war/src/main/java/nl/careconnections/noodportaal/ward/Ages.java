package nl.careconnections.noodportaal.ward;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.noodportaal.page.Texts;

/** Moments and ages as somebody says them. */
final class Ages {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Ages() {}

    /** "vandaag 9.43 uur", "gisteren 13.40 uur", "vrijdag 9 oktober, 10.30 uur". */
    static String moment(Instant moment, Instant now, Texts text, Language language) {
        ZonedDateTime local = moment.atZone(ZONE);
        String time = DateTimeFormatter.ofPattern(language == Language.NL ? "H.mm" : "HH:mm")
                .format(local);
        long daysAgo = ChronoUnit.DAYS.between(local.toLocalDate(), LocalDate.ofInstant(now, ZONE));
        if (daysAgo == 0) {
            return text.with("age.today", time);
        }
        if (daysAgo == 1) {
            return text.with("age.yesterday", time);
        }
        return text.with(
                "age.day",
                DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale()).format(local),
                time);
    }

    static String age(Instant moment, Instant now, Texts text) {
        Duration age = Duration.between(moment, now);
        if (age.toMinutes() < 1) {
            return text.get("age.now");
        }
        if (age.toMinutes() < 120) {
            return text.with("age.minutes", age.toMinutes());
        }
        return age.toHours() < 48 ? text.with("age.hours", age.toHours()) : text.with("age.days", age.toDays());
    }
}
