package nl.careconnections.domain.emergency.list;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.StopType;

/** Which stop ends which agreement, and which agreement takes the place of which, among those of one kind in a treatment. */
final class Courses {

    private static final Comparator<Agreement> BY_REGISTRATION =
            Comparator.comparing(agreement -> agreement.registered().orElse(Instant.EPOCH));

    private final List<Agreement> running;
    private final List<Agreement> stops;
    private final Map<Agreement, List<Agreement>> stopsOf = new IdentityHashMap<>();
    private final Map<Agreement, Boolean> unclear = new IdentityHashMap<>();
    private final List<Agreement> alone = new ArrayList<>();

    private Courses(List<Agreement> all) {
        running = all.stream()
                .filter(agreement -> agreement.stop().isEmpty())
                .sorted(BY_REGISTRATION)
                .toList();
        stops = all.stream()
                .filter(agreement -> agreement.stop().isPresent())
                .sorted(BY_REGISTRATION)
                .toList();
    }

    static List<Course> of(List<Agreement> all) {
        Courses courses = new Courses(all);
        courses.stops.forEach(courses::place);
        return courses.build();
    }

    private void place(Agreement stop) {
        List<Agreement> stopped = stoppedBy(stop);
        if (stopped.isEmpty()) {
            alone.add(stop);
        }
        for (Agreement agreement : stopped) {
            stopsOf.computeIfAbsent(agreement, key -> new ArrayList<>()).add(stop);
            if (stopped.size() > 1 || isUnclear(stop, agreement)) {
                unclear.put(agreement, true);
            }
        }
    }

    /** A stop of an unknown type, or one that was registered before what it stops. */
    private static boolean isUnclear(Agreement stop, Agreement stopped) {
        boolean before = stop.registered().isPresent()
                && stopped.registered().isPresent()
                && stop.registered().get().isBefore(stopped.registered().get());
        return before || stop.stop().filter(StopType.UNKNOWN::equals).isPresent();
    }

    private List<Agreement> stoppedBy(Agreement stop) {
        List<Agreement> named = running.stream()
                .filter(agreement -> sharesAny(agreement.identifiers(), stop.prior()))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Agreement> sameStart = running.stream()
                .filter(agreement -> agreement.period().from().isPresent())
                .filter(agreement ->
                        agreement.period().from().equals(stop.period().from()))
                .filter(agreement -> !isLater(agreement, stop))
                .toList();
        if (!sameStart.isEmpty() || !stop.prior().isEmpty()) {
            return sameStart;
        }
        return running.stream()
                .filter(agreement -> !isLater(agreement, stop))
                .filter(agreement -> runsAt(agreement, stop))
                .toList();
    }

    private static boolean isLater(Agreement one, Agreement other) {
        return BY_REGISTRATION.compare(one, other) > 0;
    }

    private static boolean runsAt(Agreement agreement, Agreement stop) {
        Optional<LocalDateTime> end = stop.period().end().map(Moment::asStop);
        boolean started = agreement
                .period()
                .from()
                .flatMap(from -> end.map(from::isBefore))
                .orElse(true);
        boolean over = agreement
                .period()
                .until()
                .flatMap(until -> end.map(until::isBefore))
                .orElse(false);
        return started && !over;
    }

    private List<Course> build() {
        List<Course> courses = new ArrayList<>();
        for (Agreement agreement : running) {
            List<Agreement> ended = stopsOf.getOrDefault(agreement, List.of());
            courses.add(
                    new Course(agreement, ended, successor(agreement, ended), unclear.getOrDefault(agreement, false)));
        }
        for (Agreement stop : alone) {
            boolean unknown = stop.stop().filter(StopType.UNKNOWN::equals).isPresent();
            courses.add(new Course(stop, List.of(stop), successor(stop, List.of(stop)), unknown));
        }
        return courses;
    }

    /** What names it as the one before, or was registered together with its stop. */
    private Optional<Agreement> successor(Agreement agreement, List<Agreement> ended) {
        return running.stream()
                .filter(next -> next != agreement && !isLater(agreement, next) && !neverStarted(next))
                .filter(next -> sharesAny(agreement.identifiers(), next.prior())
                        || ended.stream().anyMatch(stop -> sharesAny(stop.identifiers(), next.prior()))
                        || ended.stream().anyMatch(stop -> isTogether(stop, next)))
                .filter(next -> next.period().from().isPresent())
                .min(Comparator.comparing(next -> next.period().from().get()));
    }

    /** A change that was withdrawn takes nobody's place. */
    private boolean neverStarted(Agreement agreement) {
        return new Course(agreement, stopsOf.getOrDefault(agreement, List.of()), Optional.empty(), false)
                .neverStarted();
    }

    private static boolean isTogether(Agreement stop, Agreement next) {
        boolean after = stop.period()
                .end()
                .map(Moment::asStop)
                .flatMap(end -> next.period().from().map(from -> !from.isBefore(end)))
                .orElse(false);
        return after && stop.registered().isPresent() && stop.registered().equals(next.registered());
    }

    static boolean sharesAny(Set<Key> some, Set<Key> others) {
        return others.stream().anyMatch(some::contains);
    }
}
