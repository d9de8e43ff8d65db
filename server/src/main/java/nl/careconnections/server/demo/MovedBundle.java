package nl.careconnections.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document whose dates are moved, all by as many days, so that what was true on its day is true today. */
final class MovedBundle {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern DATE = Pattern.compile("(?<=value=\")(\\d{4}-\\d{2}-\\d{2})(T[^\"]*)?(?=\")");
    private static final Pattern MOMENT = Pattern.compile("T(\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)[+-]\\d{2}:\\d{2}");
    private static final Pattern BIRTH = Pattern.compile("<birthDate value=\"([^\"]+)\"");

    private final String document;

    private MovedBundle(String document) {
        this.document = document;
    }

    static MovedBundle read(String name) {
        try (InputStream file = MovedBundle.class.getResourceAsStream(name + ".xml")) {
            return new MovedBundle(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The document as of somebody born on another day.
     *
     * @param day on which it was true
     */
    String of(LocalDate born, LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        String moved = moved(days);
        return BIRTH.matcher(moved).replaceAll("<birthDate value=\"" + born + "\"");
    }

    private String moved(long days) {
        return DATE.matcher(document).replaceAll(found -> {
            LocalDate moved = LocalDate.parse(found.group(1)).plusDays(days);
            return moved + (found.group(2) == null ? "" : local(found.group(2), moved));
        });
    }

    /** The same time on the clock, also where the other season has another offset. */
    private static String local(String time, LocalDate day) {
        Matcher moment = MOMENT.matcher(time);
        if (!moment.matches()) {
            return time;
        }
        String offset = day.atTime(12, 0).atZone(ZONE).getOffset().getId();
        return "T" + moment.group(1) + offset;
    }
}
