package nl.careconnections.domain.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What was known about days off, and since when. A day added today reaches every open target, while a target that was
 * met or missed before keeps the deadline it had.
 */
public record HolidayHistory(List<Version> versions) {

    /** The days off as known from this instant until the next version. */
    public record Version(Instant knownFrom, Holidays holidays) {}

    public HolidayHistory {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A history of holidays has at least one version");
        }
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::knownFrom))
                .toList();
    }

    /** One version that always held. */
    public static HolidayHistory always(Holidays holidays) {
        return new HolidayHistory(List.of(new Version(Instant.EPOCH, holidays)));
    }

    /** The days off known at this instant; those of the first version for all that lies before it. */
    Holidays at(Instant instant) {
        int index = versions.size() - 1;
        while (index > 0 && versions.get(index).knownFrom().isAfter(instant)) {
            index--;
        }
        return versions.get(index).holidays();
    }
}
