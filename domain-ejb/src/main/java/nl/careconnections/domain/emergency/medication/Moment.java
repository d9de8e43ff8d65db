package nl.careconnections.domain.emergency.medication;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point in time as delivered, on the clock of the Netherlands.
 *
 * <p>A day without time is a local day. A whole day's bound (00:00:00, 23:59:59) with the Dutch offset of the other half of the
 * year is that day too: care systems keep the offset of the day of writing, as the published examples do.
 *
 * @param local the clock in Europe/Amsterdam
 * @param instant the point in time; of an hour that comes twice the one that was written
 * @param dayOnly without a time of day
 * @param otherSeason read as its written day, because its offset was that of the other half of the year
 * @param written as delivered
 */
public record Moment(LocalDateTime local, Instant instant, boolean dayOnly, boolean otherSeason, String written) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");
    private static final int LENGTH_OF_DAY = 10;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Reads a FHIR dateTime of at least a day; none where it names only a month or year, or is no date. */
    public static Optional<Moment> read(String written) {
        try {
            if (written.length() == LENGTH_OF_DAY) {
                return Optional.of(onClock(LocalDate.parse(written).atStartOfDay(), true, false, written));
            }
            if (written.length() > LENGTH_OF_DAY) {
                return Optional.of(withTime(written));
            }
            return Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Moment withTime(String written) {
        if (!WITH_OFFSET.matcher(written).matches()) {
            return onClock(LocalDateTime.parse(written), false, false, written);
        }
        OffsetDateTime delivered = OffsetDateTime.parse(written);
        LocalDateTime clock = delivered.toLocalDateTime();
        if (isWholeDayBound(clock.toLocalTime()) && isOfOtherSeason(delivered)) {
            return onClock(clock, false, true, written);
        }
        return new Moment(
                delivered.atZoneSameInstant(ZONE).toLocalDateTime(), delivered.toInstant(), false, false, written);
    }

    private static Moment onClock(LocalDateTime local, boolean dayOnly, boolean otherSeason, String written) {
        return new Moment(local, local.atZone(ZONE).toInstant(), dayOnly, otherSeason, written);
    }

    private static boolean isWholeDayBound(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) || !time.isBefore(LAST_MINUTE);
    }

    private static boolean isOfOtherSeason(OffsetDateTime delivered) {
        ZoneOffset offset = delivered.getOffset();
        boolean dutch = offset.equals(ZoneOffset.ofHours(1)) || offset.equals(ZoneOffset.ofHours(2));
        return dutch && !offset.equals(ZONE.getRules().getOffset(delivered.toInstant()));
    }

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** From when on something that lasts up to and including this is over: the end of its day, minute 23:59, or second. */
    public LocalDateTime afterIncluding() {
        if (dayOnly || !local.toLocalTime().isBefore(LAST_MINUTE)) {
            return local.toLocalDate().plusDays(1).atStartOfDay();
        }
        return local.plusSeconds(1);
    }

    /** From when on something that this ends has stopped: this very point, or the end of its day. */
    public LocalDateTime asStop() {
        return dayOnly || !local.toLocalTime().isBefore(LAST_MINUTE) ? afterIncluding() : local;
    }
}
