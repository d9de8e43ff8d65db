package nl.careconnections.domain.emergency.medication;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The period of use as delivered: from, up to and including, and how long; each may be absent. */
public record Span(Optional<Moment> start, Optional<Moment> end, Optional<Length> duration) {

    public Optional<LocalDateTime> from() {
        return start.map(Moment::local);
    }

    /** From when on it is over: the earlier of its end and its start plus duration. */
    public Optional<LocalDateTime> until() {
        return Stream.of(
                        end.map(Moment::afterIncluding),
                        from().flatMap(from -> duration.map(length -> length.after(from))))
                .flatMap(Optional::stream)
                .min(LocalDateTime::compareTo);
    }
}
