package nl.careconnections.domain.emergency.list;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Medicine;
import nl.careconnections.domain.emergency.medication.Source;

/** What is decided about a course before its lines are made. */
final class Plan {

    final Course course;
    LineState state = LineState.ACTIVE;
    /** No box from here on. */
    Optional<LocalDateTime> cut;
    /** From here on it is to be verified, while it still stands before. */
    Optional<LocalDateTime> verifyFrom = Optional.empty();

    Optional<Course> prescriber = Optional.empty();
    Schemes schemes;
    boolean withoutBoxes;
    final List<Agreement> prescribed = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    final Set<Source> sources = new LinkedHashSet<>();

    Plan(Course course, Schemes schemes) {
        this.course = course;
        this.cut = course.end();
        this.schemes = schemes;
        sources.addAll(course.sources());
    }

    /** Takes what the prescriber agreed into the line: its words are printed, its resources accounted for. */
    void show(Course other) {
        other.members().stream().filter(member -> !prescribed.contains(member)).forEach(prescribed::add);
        sources.addAll(other.sources());
    }

    void verify(Warning warning) {
        state = LineState.VERIFY;
        warnings.add(warning);
    }

    void cutAt(LocalDateTime moment) {
        if (cut.map(moment::isBefore).orElse(true)) {
            cut = Optional.of(moment);
        }
    }

    boolean isDispensed() {
        return course.base().kind() == Agreement.Kind.DISPENSED;
    }

    void verifyFrom(LocalDateTime moment) {
        if (verifyFrom.map(moment::isBefore).orElse(true)) {
            verifyFrom = Optional.of(moment);
        }
    }

    /** What the prescriber agreed of it. */
    List<Course> prescribers() {
        return course.base().kind() == Agreement.Kind.PRESCRIBED
                ? List.of(course)
                : prescriber.stream().toList();
    }

    /** Whether both may be given at some time, as far as is known. */
    boolean runsBeside(Plan other) {
        return mayBeGiven() && other.mayBeGiven() && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean mayBeGiven() {
        return state.mayHaveBoxes() || state == LineState.VERIFY;
    }

    private boolean beginsBeforeEndOf(Plan other) {
        return course.start().flatMap(from -> other.cut.map(from::isBefore)).orElse(true);
    }

    boolean sharesScheme(Plan other) {
        return schemes.shown().stream().anyMatch(other.schemes.shown()::contains);
    }

    /** The prescriber's product, where the pharmacy gives another. */
    Optional<String> otherProduct() {
        String own = course.base().medicine().inCapitals();
        return prescribed.stream()
                .map(Agreement::medicine)
                .map(Medicine::inCapitals)
                .filter(name -> isDispensed() && !name.equals(own))
                .reduce((earlier, later) -> later);
    }
}
