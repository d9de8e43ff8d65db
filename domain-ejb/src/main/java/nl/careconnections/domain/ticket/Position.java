package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list, beside the ticket that was shown last: a page goes on from there, whatever was added or taken away
 * before it meanwhile. An address holds it as text.
 *
 * @param backward whether the page ends there instead of beginning there
 * @param rank of the priority, where a list is sorted by it; else 0
 * @param moment by which the list is sorted; {@code null} for what comes after all that have one
 * @param number of the ticket
 */
public record Position(boolean backward, int rank, Instant moment, long number) {

    private static final Pattern TEXT = Pattern.compile("(after|before)\\.([0-2])\\.(\\d{1,17}|never)\\.(\\d{1,15})");
    private static final String NEVER = "never";

    /** Empty for what no list wrote. */
    public static Optional<Position> read(String text) {
        return Optional.ofNullable(text)
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(Position::of);
    }

    private static Position of(Matcher parts) {
        return new Position(
                parts.group(1).equals("before"),
                Integer.parseInt(parts.group(2)),
                parts.group(3).equals(NEVER)
                        ? null
                        : Instant.EPOCH.plus(Long.parseLong(parts.group(3)), ChronoUnit.MICROS),
                Long.parseLong(parts.group(4)));
    }

    /** As an address holds it, as {@code after.0.1791446400000000.10234}. */
    public String text() {
        return String.join(
                ".",
                backward ? "before" : "after",
                Integer.toString(rank),
                moment == null ? NEVER : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, moment)),
                Long.toString(number));
    }
}
