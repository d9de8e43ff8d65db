package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.Dosing;
import nl.careconnections.domain.emergency.medication.Length;
import nl.careconnections.domain.emergency.medication.Step;

/** The steps of a dosing in time: by sequence, each as long as its bounds, again with every cycle. */
final class Layout {

    private final Dosing dosing;
    private final LocalDateTime start;
    private final Optional<LocalDateTime> until;
    private final List<List<Step>> sequences;
    private final List<Slot> slots = new ArrayList<>();
    private final Set<Contradiction> contradictions = EnumSet.noneOf(Contradiction.class);

    /**
     * @param until from when on nothing of it holds
     * @param whole the period is its own and not cut short, so that steps longer than it contradict
     * @param window nothing is laid out that begins after it
     */
    Layout(Dosing dosing, LocalDateTime start, Optional<LocalDateTime> until, boolean whole, ListWindow window) {
        this.dosing = dosing;
        this.start = start;
        this.until = until;
        this.sequences = sequences();
        dosing.steps().forEach(step -> contradictions.addAll(step.contradictions()));
        dosing.steps().forEach(step -> contradictions.addAll(Rhythm.of(step).contradictions()));
        check(whole);
        if (contradictions.isEmpty()) {
            layOut(window);
        }
    }

    private List<List<Step>> sequences() {
        TreeMap<Integer, List<Step>> bySequence = new TreeMap<>();
        dosing.steps()
                .forEach(step -> bySequence
                        .computeIfAbsent(step.sequence().orElse(Integer.MIN_VALUE), key -> new ArrayList<>())
                        .add(step));
        return List.copyOf(bySequence.values());
    }

    private void check(boolean whole) {
        if (sequences.size() > 1
                && dosing.steps().stream().anyMatch(step -> step.sequence().isEmpty())) {
            contradictions.add(Contradiction.SEQUENCE_MISSING);
        }
        if (isOrderOpen()) {
            contradictions.add(Contradiction.SEQUENCE_MISSING);
        }
        boolean follows = sequences.size() > 1 || dosing.cycle().isPresent();
        for (int place = 0; place < sequences.size(); place++) {
            checkSequence(sequences.get(place), follows, place == sequences.size() - 1);
        }
        checkHours(follows);
        LocalDateTime end = endOf(sequences, start);
        if (dosing.cycle().isPresent()) {
            checkCycle(end);
        } else if (whole
                && until.isPresent()
                && end.toLocalDate().isAfter(until.get().toLocalDate())) {
            contradictions.add(Contradiction.STEPS_LONGER_THAN_PERIOD);
        }
    }

    /** Several steps that last, without numbers: they may be meant beside each other, or one after the other. */
    private boolean isOrderOpen() {
        return dosing.steps().size() > 1
                && dosing.steps().stream().allMatch(step -> step.sequence().isEmpty())
                && dosing.steps().stream().anyMatch(step -> step.bounds().isPresent());
    }

    private void checkSequence(List<Step> beside, boolean follows, boolean last) {
        long lengths = beside.stream()
                .flatMap(step -> step.bounds().stream())
                .map(length -> length.after(start))
                .distinct()
                .count();
        if (lengths == 0 && !last) {
            contradictions.add(Contradiction.AFTER_ENDLESS_STEP);
        }
        if (lengths > 1 && follows) {
            contradictions.add(Contradiction.STEPS_OF_UNEQUAL_LENGTH);
        }
    }

    private void checkHours(boolean follows) {
        boolean hours = dosing.steps().stream()
                .flatMap(step -> step.bounds().stream())
                .anyMatch(length ->
                        length.unit().isShorterThanDay() && length.wholeDays().isEmpty());
        if (hours && follows) {
            contradictions.add(Contradiction.HOUR_IN_DAY_SCHEME);
        }
    }

    private void checkCycle(LocalDateTime end) {
        Length cycle = dosing.cycle().orElseThrow();
        if (cycle.isNoWholeDays()) {
            contradictions.add(Contradiction.HOUR_IN_DAY_SCHEME);
        }
        if (sequences.stream()
                .anyMatch(
                        beside -> beside.stream().allMatch(step -> step.bounds().isEmpty()))) {
            contradictions.add(Contradiction.CYCLE_WITHOUT_LENGTHS);
        }
        if (end.isAfter(cycle.after(start))) {
            contradictions.add(Contradiction.STEPS_LONGER_THAN_CYCLE);
        }
    }

    /** When the bounded ones of the sequences are over. */
    private static LocalDateTime endOf(List<List<Step>> sequences, LocalDateTime from) {
        LocalDateTime end = from;
        for (List<Step> beside : sequences) {
            end = longest(beside, end).orElse(end);
        }
        return end;
    }

    private static Optional<LocalDateTime> longest(List<Step> beside, LocalDateTime from) {
        return beside.stream()
                .flatMap(step -> step.bounds().stream())
                .map(length -> length.after(from))
                .max(LocalDateTime::compareTo);
    }

    private void layOut(ListWindow window) {
        LocalDateTime begin = firstRound(window);
        while (begin.isBefore(window.end()) && !isOver(begin)) {
            once(begin);
            if (dosing.cycle().isEmpty()) {
                return;
            }
            begin = dosing.cycle().get().after(begin);
        }
    }

    /** The start, or the round of the cycle that is running when the window begins. */
    private LocalDateTime firstRound(ListWindow window) {
        long before = ChronoUnit.DAYS.between(start.toLocalDate(), window.from()) - 1;
        return before <= 0
                ? start
                : cycleLength()
                        .map(length -> start.plusDays(before / length * length))
                        .orElse(start);
    }

    private boolean isOver(LocalDateTime moment) {
        return until.map(end -> !moment.isBefore(end)).orElse(false);
    }

    private void once(LocalDateTime begin) {
        LocalDateTime from = begin;
        for (List<Step> beside : sequences) {
            Optional<LocalDateTime> end = longest(beside, from);
            for (int place = 0; place < beside.size(); place++) {
                Step step = beside.get(place);
                LocalDateTime own = from;
                slots.add(new Slot(
                        step,
                        place,
                        from.equals(start),
                        from,
                        earlier(step.bounds().map(length -> length.after(own)).or(() -> end))));
            }
            if (end.isEmpty()) {
                return;
            }
            from = end.get();
        }
    }

    private Optional<LocalDateTime> earlier(Optional<LocalDateTime> end) {
        if (end.isEmpty() || until.isEmpty()) {
            return end.or(() -> until);
        }
        return end.get().isBefore(until.get()) ? end : until;
    }

    List<Slot> slots() {
        return slots;
    }

    Set<Contradiction> contradictions() {
        return contradictions;
    }

    /** Which day of the cycle it is, counted from one. */
    Optional<Integer> dayOfCycle(LocalDate day) {
        Optional<Integer> length = cycleLength();
        if (length.isEmpty() || day.isBefore(start.toLocalDate()) || isOver(day.atTime(start.toLocalTime()))) {
            return Optional.empty();
        }
        long since = ChronoUnit.DAYS.between(start.toLocalDate(), day);
        return Optional.of((int) (since % length.get()) + 1);
    }

    Optional<Integer> cycleLength() {
        return dosing.cycle().flatMap(Length::wholeDays);
    }
}
