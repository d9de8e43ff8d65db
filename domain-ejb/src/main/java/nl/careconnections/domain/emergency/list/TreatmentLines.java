package nl.careconnections.domain.emergency.list;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.LeftOff;

/**
 * The lines of one treatment: which of its agreements hold, which are on the list for the prescriber's and which for the pharmacy's
 * sake, and what nobody may choose between.
 */
final class TreatmentLines {

    /** Pouches of a stopped medicine may still be about: a roll holds one or two weeks. */
    private static final int DAYS_STOPPED_SHOWN = 14;

    private final List<Agreement> agreements;
    private final ListWindow window;
    private final LocalDateTime reference;
    private final Words words;
    private final DosingWords dosingWords;
    private final boolean partUnread;
    private final List<Course> prescribed;
    private final List<Course> dispensed;
    private final Schemes schemes;
    private final Set<Course> shown = new LinkedHashSet<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<LeftOff> leftOff = new ArrayList<>();

    TreatmentLines(
            List<Agreement> agreements, boolean partUnread, ListWindow window, Words words, DosingWords dosingWords) {
        this.agreements = agreements;
        this.partUnread = partUnread;
        this.window = window;
        this.reference = window.reference();
        this.words = words;
        this.dosingWords = dosingWords;
        this.prescribed = courses(Agreement.Kind.PRESCRIBED);
        this.dispensed = courses(Agreement.Kind.DISPENSED);
        this.schemes = new Schemes(courses(Agreement.Kind.SCHEME), window);
        leftOff.addAll(schemes.leftOff());
        dispensed.forEach(this::dispensed);
        prescribed.stream().filter(course -> !shown.contains(course)).forEach(this::prescribed);
        schemesAlone();
        plans.forEach(this::keepOwnSchemes);
        plans.forEach(this::doubtBeside);
        plans.forEach(this::doubtTreatment);
    }

    /** A scheme goes with the agreement that it is based on, so that it is not given once for each that runs beside it. */
    private void keepOwnSchemes(Plan plan) {
        plan.schemes = plan.schemes.without(scheme -> plans.stream()
                .anyMatch(other -> other != plan && isBasedOn(scheme, other) && !isBasedOn(scheme, plan)));
        plan.sources.removeAll(schemes.sources());
        plan.schemes.shown().forEach(scheme -> plan.sources.addAll(scheme.sources()));
    }

    private static boolean isBasedOn(Course scheme, Plan plan) {
        return plan.prescribers().stream()
                .anyMatch(course ->
                        Courses.sharesAny(course.knownAs(), scheme.base().authorised()));
    }

    /** Two at the same time of which nobody said that they are to be given beside each other. */
    private void doubtBeside(Plan plan) {
        List<Plan> beside = plans.stream()
                .filter(other -> other != plan && other.runsBeside(plan))
                .toList();
        if (beside.stream().anyMatch(other -> !plan.schemes.isEmpty() && other.sharesScheme(plan))) {
            plan.verify(new Warning(Warning.Kind.SCHEME_SHARED, words.text("warning.SCHEME_SHARED")));
        }
        if (beside.stream().anyMatch(other -> isSameAgain(plan, other))) {
            plan.verify(new Warning(Warning.Kind.SAME_AGAIN, words.text("warning.SAME_AGAIN")));
        }
    }

    /** One product twice for one agreement of the prescriber, or twice from the prescriber with nothing of the pharmacy. */
    private static boolean isSameAgain(Plan plan, Plan other) {
        Agreement own = plan.course.base();
        Agreement theirs = other.course.base();
        boolean sameOrder = own.authorised().isEmpty()
                ? theirs.authorised().isEmpty()
                : Courses.sharesAny(own.authorised(), theirs.authorised());
        return own.kind() == theirs.kind()
                && own.kind() != Agreement.Kind.SCHEME
                && own.medicine().inCapitals().equals(theirs.medicine().inCapitals())
                && (own.kind() == Agreement.Kind.PRESCRIBED || sameOrder)
                && own.dosing().isByTheClock()
                && theirs.dosing().isByTheClock();
    }

    private List<Course> courses(Agreement.Kind kind) {
        return Courses.of(agreements.stream()
                .filter(agreement -> agreement.kind() == kind)
                .toList());
    }

    List<Plan> plans() {
        return plans;
    }

    List<LeftOff> leftOff() {
        return leftOff;
    }

    // Agreements of the pharmacy

    private void dispensed(Course course) {
        Optional<Course> prescriber = prescriberOf(course);
        Optional<LeftOff.Reason> off = leavesOff(course, dispensed);
        if (off.isPresent()) {
            leave(course, off.get());
            return;
        }
        Plan plan = plan(course);
        plan.prescriber = prescriber;
        prescriber.ifPresent(found -> {
            plan.show(found);
            shown.add(found);
        });
        against(plan, prescriber);
        finish(plan);
    }

    private Plan plan(Course course) {
        Plan plan = new Plan(course, schemes);
        schemes.shown().forEach(scheme -> plan.sources.addAll(scheme.sources()));
        plans.add(plan);
        return plan;
    }

    private Optional<Course> prescriberOf(Course course) {
        Optional<Course> named = prescribed.stream()
                .filter(candidate ->
                        Courses.sharesAny(candidate.knownAs(), course.base().authorised()))
                .findFirst()
                .or(() -> prescribed.stream()
                        .filter(candidate -> Courses.sharesAny(candidate.knownAs(), course.authorised()))
                        .findFirst());
        return named.or(() -> prescribed.stream()
                .filter(only -> course.base().authorised().isEmpty() && prescribed.size() == 1)
                .filter(only -> !isNewer(only, course))
                .findFirst());
    }

    /** What the prescriber agreed that the pharmacy has not made its own yet (rule 1). */
    private void against(Plan plan, Optional<Course> prescriber) {
        Course course = plan.course;
        prescriber.filter(own -> isAgainst(own, course)).ifPresent(own -> beaten(plan, own, endOf(own), kindOf(own)));
        prescriber.ifPresent(own -> endsEarlier(plan, own));
        prescribed.stream()
                .filter(other -> prescriber.map(own -> own != other).orElse(true))
                .filter(other -> isUnprocessed(other) && (isNewer(other, course) || isSuccessor(other, prescriber)))
                .filter(other -> isInTimeOf(other, course))
                .forEach(other -> {
                    plan.show(other);
                    shown.add(other);
                    beaten(
                            plan,
                            other,
                            other.isStopAlone() ? endOf(other) : other.start().orElse(LocalDateTime.MIN),
                            kindOf(other));
                });
    }

    /** A prescriber's agreement that ends by a decision, before that of the pharmacy does. */
    private static boolean isAgainst(Course own, Course course) {
        boolean decided = own.ending() != Course.End.OPEN && own.ending() != Course.End.NATURAL;
        boolean cancelled = own.ending() == Course.End.CANCELLED && course.ending() != Course.End.CANCELLED;
        boolean earlier = course.end()
                .map(end -> own.end().map(end::isAfter).orElse(false))
                .orElse(own.end().isPresent());
        return decided && (cancelled || earlier);
    }

    private static LocalDateTime endOf(Course course) {
        return course.neverStarted() ? LocalDateTime.MIN : course.end().orElse(LocalDateTime.MIN);
    }

    private static Change.Kind kindOf(Course course) {
        return switch (course.ending()) {
            case STOPPED, CANCELLED -> Change.Kind.STOPPED;
            case INTERRUPTED -> Change.Kind.INTERRUPTED;
            default -> Change.Kind.CHANGED;
        };
    }

    private boolean isUnprocessed(Course other) {
        return dispensed.stream().noneMatch(course -> Courses.sharesAny(other.knownAs(), course.authorised()))
                && (other.isStopAlone() || other.ending() != Course.End.CANCELLED);
    }

    private static boolean isNewer(Course other, Course course) {
        Instant own = latest(course);
        return other.base()
                .registered()
                .map(registered -> registered.isAfter(own))
                .orElse(false);
    }

    /** What took the place of the agreement that the pharmacy carries out, whenever the pharmacy wrote down its own. */
    private boolean isSuccessor(Course other, Optional<Course> prescriber) {
        Set<Course> before = new HashSet<>();
        Optional<Course> next = prescriber.flatMap(this::successorOf);
        while (next.isPresent() && before.add(next.get())) {
            if (next.get() == other) {
                return true;
            }
            next = next.flatMap(this::successorOf);
        }
        return false;
    }

    private Optional<Course> successorOf(Course course) {
        return prescribed.stream()
                .filter(next ->
                        course.successor().filter(base -> base == next.base()).isPresent())
                .findFirst();
    }

    private static Instant latest(Course course) {
        return course.members().stream()
                .flatMap(member -> member.registered().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static boolean isInTimeOf(Course other, Course course) {
        LocalDateTime from = other.isStopAlone() ? endOf(other) : other.start().orElse(LocalDateTime.MIN);
        return course.end().map(from::isBefore).orElse(true);
    }

    private void beaten(Plan plan, Course by, LocalDateTime from, Change.Kind kind) {
        List<String> texts = by.successor()
                .filter(next -> kind == Change.Kind.CHANGED)
                .map(next -> List.of(dosingWords.of(next)))
                .orElse(kind == Change.Kind.CHANGED ? List.of(dosingWords.of(by.base())) : List.of());
        plan.cutAt(from);
        if (plan.changes.stream().anyMatch(known -> known.at().equals(from) && known.kind() == kind)) {
            return;
        }
        if (from.isAfter(reference)) {
            plan.verifyFrom(from);
            plan.changes.add(new Change(from, kind, texts));
            plan.warnings.add(new Warning(
                    Warning.Kind.COMING_CHANGE, words.text("warning.COMING_CHANGE", say(from, kind, texts))));
            return;
        }
        Warning.Kind warning = switch (kind) {
            case STOPPED -> Warning.Kind.STOPPED_VERIFY;
            case INTERRUPTED -> Warning.Kind.INTERRUPTED_VERIFY;
            default -> Warning.Kind.CHANGED_VERIFY;
        };
        boolean cancelled = from.equals(LocalDateTime.MIN);
        plan.verify(new Warning(
                warning,
                cancelled
                        ? words.text("warning.CANCELLED_VERIFY")
                        : words.text("warning." + warning, words.moment(from))));
        if (!cancelled) {
            plan.changes.add(new Change(from, kind, texts));
        }
    }

    private String say(LocalDateTime at, Change.Kind kind, List<String> texts) {
        boolean afterDay = kind == Change.Kind.STOPPED && at.toLocalTime().equals(LocalTime.MIDNIGHT);
        String key = afterDay ? "change.STOPPED.end" : "change." + kind;
        return words.text(key, afterDay ? words.lastBefore(at) : words.moment(at), String.join("; ", texts));
    }

    /** What the prescriber agreed runs out before what the pharmacy made of it: beyond that nobody ordered it. */
    private void endsEarlier(Plan plan, Course prescriber) {
        Optional<LocalDateTime> end = prescriber
                .end()
                .filter(last -> prescriber.ending() == Course.End.NATURAL)
                .filter(last -> plan.course.end().map(last::isBefore).orElse(true))
                .filter(last -> last.isBefore(window.end()));
        if (end.isEmpty()) {
            return;
        }
        Warning warning = new Warning(
                Warning.Kind.PRESCRIBED_ENDS_EARLIER,
                words.text("warning.PRESCRIBED_ENDS_EARLIER", words.lastBefore(end.get())));
        plan.cutAt(end.get());
        if (end.get().isAfter(reference)) {
            plan.verifyFrom(end.get());
            plan.warnings.add(warning);
        } else {
            plan.verify(warning);
        }
    }

    // Agreements of the prescriber alone

    private void prescribed(Course course) {
        List<Course> carriedOut = dispensed.stream()
                .filter(other ->
                        prescriberOf(other).filter(own -> own == course).isPresent())
                .toList();
        Optional<LeftOff.Reason> off = leavesOff(course, prescribed);
        if (off.isPresent()) {
            leave(course, off.get());
            return;
        }
        Plan plan = plan(course);
        if (carriedOut.isEmpty()) {
            enter(plan);
        } else {
            carriedOut.forEach(ended -> plan.sources.addAll(ended.sources()));
            plan.verify(pharmacyEnded(carriedOut));
        }
        finish(plan);
    }

    private Warning pharmacyEnded(List<Course> carriedOut) {
        return carriedOut.stream()
                .filter(ended -> ended.ending() != Course.End.CANCELLED)
                .flatMap(ended -> ended.end().stream())
                .max(Comparator.naturalOrder())
                .map(last -> new Warning(
                        Warning.Kind.PHARMACY_ENDED, words.text("warning.PHARMACY_ENDED", words.lastBefore(last))))
                .orElseGet(
                        () -> new Warning(Warning.Kind.PHARMACY_CANCELLED, words.text("warning.PHARMACY_CANCELLED")));
    }

    /** How an agreement without one of the pharmacy enters the list (rule 2). */
    private void enter(Plan plan) {
        switch (plan.course.base().entry()) {
            case AT_ONCE -> plan.state = LineState.ACTIVE;
            case NEXT_ROTATION -> {
                plan.state = LineState.PLANNED;
                plan.withoutBoxes = true;
                plan.warnings.add(new Warning(Warning.Kind.NEXT_ROTATION, words.text("warning.NEXT_ROTATION")));
            }
            case AFTER_PROCESSING -> {
                plan.state = LineState.NOT_PROCESSED;
                plan.warnings.add(new Warning(Warning.Kind.NOT_PROCESSED, words.text("warning.NOT_PROCESSED")));
            }
            case UNSAID -> {
                plan.state = LineState.NEW;
                plan.warnings.add(new Warning(Warning.Kind.NEW, words.text("warning.NEW")));
            }
        }
    }

    // Both

    private Optional<LeftOff.Reason> leavesOff(Course course, List<Course> kind) {
        if (course.unclear() || !course.contradictions().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> end = course.end();
        return switch (course.ending()) {
            case CANCELLED -> Optional.of(LeftOff.Reason.CANCELLED);
            case NATURAL -> isBeforeWindow(end) ? Optional.of(LeftOff.Reason.ENDED) : Optional.empty();
            case REPLACED -> isOver(end) ? Optional.of(LeftOff.Reason.REPLACED) : Optional.empty();
            case STOPPED, INTERRUPTED -> stopped(course, kind, end.orElseThrow());
            case OPEN -> Optional.empty();
        };
    }

    private Optional<LeftOff.Reason> stopped(Course course, List<Course> kind, LocalDateTime end) {
        boolean followed = kind.stream()
                .filter(other -> other != course && other.ending() != Course.End.CANCELLED)
                .flatMap(other -> other.start().stream())
                .anyMatch(from -> !from.isBefore(end) && !from.isAfter(reference));
        if (followed && isOver(Optional.of(end))) {
            return Optional.of(LeftOff.Reason.REPLACED);
        }
        boolean longAgo = end.isBefore(window.start().minusDays(DAYS_STOPPED_SHOWN));
        return longAgo && course.ending() == Course.End.STOPPED
                ? Optional.of(LeftOff.Reason.STOPPED_EARLIER)
                : Optional.empty();
    }

    private boolean isBeforeWindow(Optional<LocalDateTime> end) {
        return end.map(over -> !over.isAfter(window.start())).orElse(false);
    }

    private boolean isOver(Optional<LocalDateTime> end) {
        return end.map(over -> !over.isAfter(reference) && !over.isAfter(window.start()))
                .orElse(false);
    }

    private void leave(Course course, LeftOff.Reason reason) {
        course.sources().forEach(source -> leftOff.add(new LeftOff(source, reason)));
    }

    /** State and coming changes by its own start and end. */
    private void finish(Plan plan) {
        Course course = plan.course;
        Optional<LocalDateTime> end = course.end();
        boolean over = end.map(last -> !last.isAfter(reference)).orElse(false);
        if (plan.state.mayHaveBoxes() || plan.state == LineState.NEW || plan.state == LineState.NOT_PROCESSED) {
            if (over && course.ending() == Course.End.STOPPED) {
                stop(plan, LineState.STOPPED, Warning.Kind.STOPPED, end.get());
            } else if (over && course.ending() == Course.End.INTERRUPTED) {
                stop(plan, LineState.INTERRUPTED, Warning.Kind.INTERRUPTED, end.get());
            } else if (plan.state.mayHaveBoxes()
                    && course.start().map(from -> from.isAfter(reference)).orElse(false)) {
                plan.state = LineState.PLANNED;
                plan.changes.add(new Change(course.start().get(), Change.Kind.STARTS, List.of()));
                plan.warnings.add(new Warning(
                        Warning.Kind.PLANNED,
                        words.text(
                                "warning.PLANNED", words.moment(course.start().get()))));
            }
        }
        if (!over) {
            end.ifPresent(last -> comingEnd(plan, last));
        }
    }

    private void stop(Plan plan, LineState state, Warning.Kind kind, LocalDateTime end) {
        plan.state = state;
        plan.warnings.removeIf(warning -> warning.kind() == Warning.Kind.NEW);
        boolean afterDay = state == LineState.STOPPED && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        plan.warnings.add(new Warning(
                kind,
                afterDay
                        ? words.text("warning.STOPPED.end", words.lastBefore(end))
                        : words.text("warning." + kind, words.moment(end))));
    }

    private void comingEnd(Plan plan, LocalDateTime end) {
        Course course = plan.course;
        switch (course.ending()) {
            case STOPPED, INTERRUPTED ->
                announce(
                        plan,
                        end,
                        course.ending() == Course.End.STOPPED ? Change.Kind.STOPPED : Change.Kind.INTERRUPTED,
                        List.of());
            case REPLACED ->
                announce(
                        plan,
                        end,
                        Change.Kind.CHANGED,
                        course.successor()
                                .map(next -> List.of(dosingWords.of(next)))
                                .orElse(List.of()));
            case NATURAL -> plan.changes.add(new Change(end, Change.Kind.ENDS, List.of()));
            default -> {
                // Nothing is known to come.
            }
        }
    }

    private void announce(Plan plan, LocalDateTime at, Change.Kind kind, List<String> texts) {
        boolean known = plan.changes.stream().anyMatch(change -> change.at().equals(at) && change.kind() == kind);
        if (!known) {
            plan.changes.add(new Change(at, kind, texts));
            plan.warnings.add(
                    new Warning(Warning.Kind.COMING_CHANGE, words.text("warning.COMING_CHANGE", say(at, kind, texts))));
        }
    }

    /** A scheme of which nobody delivered what it belongs to. */
    private void schemesAlone() {
        List<Course> shownSchemes = schemes.shown();
        if (!plans.isEmpty() || shownSchemes.isEmpty()) {
            return;
        }
        Course newest = shownSchemes.get(shownSchemes.size() - 1);
        Plan plan = plan(newest);
        plan.verify(new Warning(Warning.Kind.SCHEME_ALONE, words.text("warning.SCHEME_ALONE")));
        finish(plan);
    }

    /** What puts every line of the treatment in doubt. */
    private void doubtTreatment(Plan plan) {
        boolean several = agreements.size() > 1;
        if (several
                && agreements.stream()
                        .anyMatch(agreement -> agreement.registered().isEmpty())) {
            plan.verify(new Warning(Warning.Kind.REGISTRATION_MISSING, words.text("warning.REGISTRATION_MISSING")));
        }
        if (partUnread) {
            plan.verify(new Warning(Warning.Kind.PART_UNREADABLE, words.text("warning.PART_UNREADABLE")));
        }
        boolean unclear = plan.course.unclear()
                || plan.prescriber.map(Course::unclear).orElse(false)
                || prescribed.stream()
                        .anyMatch(course -> course.unclear() && plan.sources.containsAll(course.sources()))
                || schemes.isUnclear();
        if (unclear) {
            plan.verify(new Warning(Warning.Kind.STOP_UNCLEAR, words.text("warning.STOP_UNCLEAR")));
        }
        agreements.stream()
                .filter(agreement -> agreement.stop().isEmpty() && plan.sources.contains(agreement.source()))
                .filter(agreement -> !isStopped(agreement))
                .flatMap(agreement -> agreement.statusAgainst().stream())
                .distinct()
                .forEach(status -> plan.verify(
                        new Warning(Warning.Kind.STATUS_AGAINST, words.text("warning.STATUS_AGAINST", status))));
    }

    private boolean isStopped(Agreement agreement) {
        return Stream.of(prescribed, dispensed)
                .flatMap(List::stream)
                .anyMatch(
                        course -> course.base() == agreement && !course.stops().isEmpty());
    }
}
