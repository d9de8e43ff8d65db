package nl.careconnections.domain.emergency.list;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Source;
import nl.careconnections.domain.emergency.medication.StopType;

/**
 * An agreement from its start to its end, with what ended it.
 *
 * @param stops what was registered to end it, the last one last; its own when only the stop was delivered, which repeats the start
 * @param successor what took its place
 * @param unclear nobody can tell whether or when a stop holds for it
 */
record Course(Agreement base, List<Agreement> stops, Optional<Agreement> successor, boolean unclear) {

    /** How it ends. */
    enum End {
        OPEN,
        NATURAL,
        STOPPED,
        INTERRUPTED,
        CANCELLED,
        REPLACED
    }

    Optional<LocalDateTime> start() {
        return base.period().from();
    }

    Optional<Agreement> stop() {
        return stops.isEmpty() ? Optional.empty() : Optional.of(stops.get(stops.size() - 1));
    }

    boolean isStopAlone() {
        return base.stop().isPresent();
    }

    /** What its own period says; nothing where that ends before it starts, which is a contradiction. */
    Optional<LocalDateTime> naturalEnd() {
        return endsBeforeStart() || isStopAlone()
                ? Optional.empty()
                : base.period().until();
    }

    private boolean endsBeforeStart() {
        return start().flatMap(from -> base.period().until().map(until -> !until.isAfter(from)))
                .orElse(false);
    }

    Set<Contradiction> contradictions() {
        Set<Contradiction> found = new HashSet<>();
        if (start().isEmpty()) {
            found.add(Contradiction.START_MISSING);
        }
        if (!isStopAlone() && endsBeforeStart()) {
            found.add(Contradiction.END_BEFORE_START);
        }
        if (stop().isPresent() && stopMoment().isEmpty() && !isCancelled()) {
            found.add(Contradiction.STOP_WITHOUT_END);
        }
        return found;
    }

    private boolean isCancelled() {
        return stop().flatMap(Agreement::stop)
                .filter(StopType.CANCELLED::equals)
                .isPresent();
    }

    private Optional<LocalDateTime> stopMoment() {
        return stop().flatMap(stop ->
                stop.period().end().map(Moment::asStop).or(() -> stop.period().until()));
    }

    /** Cancelled, or stopped before it began: it was never there. */
    boolean neverStarted() {
        boolean before = stopMoment()
                .flatMap(end -> start().map(from -> !end.isAfter(from)))
                .orElse(false);
        return isCancelled() || before;
    }

    Optional<LocalDateTime> end() {
        return Stream.of(naturalEnd(), stopMoment(), replacedAt())
                .flatMap(Optional::stream)
                .min(LocalDateTime::compareTo);
    }

    private Optional<LocalDateTime> replacedAt() {
        return successor
                .flatMap(next -> next.period().from())
                .filter(from -> start().map(from::isAfter).orElse(true));
    }

    End ending() {
        if (neverStarted()) {
            return End.CANCELLED;
        }
        Optional<LocalDateTime> end = end();
        if (end.isEmpty()) {
            return End.OPEN;
        }
        boolean byStop = end.equals(stopMoment());
        if (end.equals(replacedAt()) || byStop && isTechnical()) {
            return End.REPLACED;
        }
        if (!byStop) {
            return End.NATURAL;
        }
        return stop().flatMap(Agreement::stop)
                        .filter(StopType.INTERRUPTED::equals)
                        .isPresent()
                ? End.INTERRUPTED
                : End.STOPPED;
    }

    /** A stop that makes room for its successor, which begins where it ends. */
    private boolean isTechnical() {
        return successor
                .flatMap(next -> next.period().from())
                .flatMap(from -> stopMoment().map(end -> from.isBefore(end.plusDays(1))))
                .orElse(false);
    }

    Set<Key> identifiers() {
        Set<Key> keys = new HashSet<>(base.identifiers());
        stops.forEach(stop -> keys.addAll(stop.identifiers()));
        return keys;
    }

    /** Its own numbers and those that it follows, by which an agreement of the pharmacy may know it. */
    Set<Key> knownAs() {
        Set<Key> keys = identifiers();
        if (isStopAlone()) {
            keys.addAll(base.prior());
        }
        return keys;
    }

    Set<Key> authorised() {
        Set<Key> keys = new HashSet<>(base.authorised());
        stops.forEach(stop -> keys.addAll(stop.authorised()));
        return keys;
    }

    List<Agreement> members() {
        return Stream.concat(Stream.of(base), stops.stream()).distinct().toList();
    }

    List<Source> sources() {
        return members().stream().map(Agreement::source).toList();
    }
}
