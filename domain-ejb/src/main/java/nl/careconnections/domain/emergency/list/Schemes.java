package nl.careconnections.domain.emergency.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.LeftOff;
import nl.careconnections.domain.emergency.medication.Source;

/**
 * The schemes (WDS) of a treatment. A newer one takes over from its start; where it ends, an older one does not come to life again,
 * unless it had not begun by then.
 */
final class Schemes {

    /** A scheme and the time in which it holds. */
    record Piece(Course course, LocalDateTime from, Optional<LocalDateTime> until, Layout layout) {

        boolean covers(LocalDate day) {
            LocalDateTime next = day.plusDays(1).atStartOfDay();
            boolean holds = !from.isAfter(day.atStartOfDay())
                    && until.map(end -> !end.isBefore(next)).orElse(true);
            return holds && layout.slots().stream().anyMatch(slot -> slot.speaksOf(day));
        }
    }

    private final List<Course> courses;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Contradiction> contradictions = new LinkedHashSet<>();
    private final List<Course> contradictory = new ArrayList<>();
    private final List<LeftOff> leftOff = new ArrayList<>();
    private final boolean unclear;

    Schemes(List<Course> all, ListWindow window) {
        courses = all.stream()
                .sorted(Comparator.comparing(
                        course -> course.base().registered().orElse(Instant.EPOCH)))
                .toList();
        unclear = courses.stream().anyMatch(Course::unclear);
        for (int place = 0; place < courses.size(); place++) {
            add(courses.get(place), courses.subList(place + 1, courses.size()), window);
        }
    }

    private void add(Course course, List<Course> newer, ListWindow window) {
        if (course.ending() == Course.End.CANCELLED && !course.unclear()) {
            leave(course, LeftOff.Reason.CANCELLED);
            return;
        }
        Set<Contradiction> own = course.contradictions();
        if (!own.isEmpty() || course.unclear()) {
            contradictions.addAll(own);
            contradictory.add(course);
            return;
        }
        LocalDateTime from = course.start().orElseThrow();
        Optional<LocalDateTime> until = Stream.concat(
                        course.end().stream(), newer.stream().flatMap(next -> takesOver(next, course).stream()))
                .min(LocalDateTime::compareTo);
        if (until.map(end -> !end.isAfter(from)).orElse(false)) {
            leave(course, LeftOff.Reason.REPLACED);
        } else if (until.map(end -> !end.isAfter(window.start())).orElse(false)) {
            leave(course, LeftOff.Reason.EARLIER_SCHEME);
        } else if (!from.isBefore(window.end())) {
            leave(course, LeftOff.Reason.LATER_SCHEME);
        } else {
            Layout layout =
                    new Layout(course.base().dosing(), from, course.naturalEnd(), !course.isStopAlone(), window);
            contradictions.addAll(layout.contradictions());
            pieces.add(new Piece(course, from, until, layout));
        }
    }

    private Schemes(Schemes all, Predicate<Course> notOwn) {
        courses = all.courses.stream().filter(notOwn.negate()).toList();
        unclear = courses.stream().anyMatch(Course::unclear);
        all.pieces.stream().filter(piece -> courses.contains(piece.course())).forEach(pieces::add);
        all.contradictory.stream().filter(courses::contains).forEach(contradictory::add);
        contradictions.addAll(all.contradictions);
    }

    /** These without those of another line. */
    Schemes without(Predicate<Course> notOwn) {
        return courses.stream().anyMatch(notOwn) ? new Schemes(this, notOwn) : this;
    }

    /** When a newer scheme takes over from an older one. */
    private static Optional<LocalDateTime> takesOver(Course newer, Course older) {
        if (newer.ending() == Course.End.CANCELLED || newer.start().isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime from = newer.start().get();
        boolean before = newer.end()
                .flatMap(end -> older.start().map(start -> !end.isAfter(start)))
                .orElse(false);
        return before ? Optional.empty() : Optional.of(from);
    }

    private void leave(Course course, LeftOff.Reason reason) {
        course.sources().forEach(source -> leftOff.add(new LeftOff(source, reason)));
    }

    boolean isEmpty() {
        return courses.isEmpty();
    }

    boolean isUnclear() {
        return unclear;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<LeftOff> leftOff() {
        return leftOff;
    }

    Set<Contradiction> contradictions() {
        return contradictions;
    }

    /** Those that are on the list, as boxes or as words that are to be verified. */
    List<Course> shown() {
        return Stream.concat(pieces.stream().map(Piece::course), contradictory.stream())
                .toList();
    }

    List<Agreement> agreements() {
        return courses.stream().flatMap(course -> course.members().stream()).toList();
    }

    Set<Source> sources() {
        return courses.stream().flatMap(course -> course.sources().stream()).collect(Collectors.toSet());
    }

    /** From its first hour to its last. */
    boolean cover(LocalDate day) {
        return pieces.stream().anyMatch(piece -> piece.covers(day));
    }
}
