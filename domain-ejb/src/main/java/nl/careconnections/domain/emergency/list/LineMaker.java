package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Amount;
import nl.careconnections.domain.emergency.medication.Callee;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Step;

/** Makes the lines of a course that is on the list: one for each kind of line that its steps ask for. */
final class LineMaker {

    private final Plan plan;
    private final Agreement base;
    private final ListWindow window;
    private final Client client;
    private final RiskyMedicines risky;
    private final Words words;
    private final DosingWords dosingWords;
    private final Set<Contradiction> contradictions = new LinkedHashSet<>();
    private final boolean variable;
    private Optional<Layout> layout = Optional.empty();

    LineMaker(Plan plan, ListWindow window, Client client, RiskyMedicines risky, Words words, DosingWords dosingWords) {
        this.plan = plan;
        this.base = plan.course.base();
        this.window = window;
        this.client = client;
        this.risky = risky;
        this.words = words;
        this.dosingWords = dosingWords;
        this.variable = base.kind() == Agreement.Kind.SCHEME || isByScheme();
    }

    /** By a scheme, delivered or only named. */
    private boolean isByScheme() {
        boolean named = Stream.concat(
                        Stream.of(base.rendered()),
                        base.dosing().steps().stream().flatMap(step -> step.instructions().stream()))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("schema"));
        return !plan.schemes.isEmpty() || base.dosing().isWithoutAmounts() && named;
    }

    List<ListLine> lines() {
        layOut();
        if (!contradictions.isEmpty()) {
            plan.verify(new Warning(
                    Warning.Kind.CONTRADICTION,
                    words.text(
                            "warning.CONTRADICTION",
                            String.join(
                                    "; ",
                                    contradictions.stream().map(words::text).toList()))));
        }
        warnOfPeriod();
        warnOfLastStep();
        return kinds().stream().map(this::line).toList();
    }

    private void layOut() {
        contradictions.addAll(plan.course.contradictions());
        contradictions.addAll(plan.schemes.contradictions());
        if (variable && !base.dosing().isWithoutAmounts() && base.kind() != Agreement.Kind.SCHEME) {
            plan.verify(new Warning(Warning.Kind.SCHEME_AND_DOSES, words.text("warning.SCHEME_AND_DOSES")));
        }
        if (plan.course.start().isPresent()) {
            layout = Optional.of(new Layout(
                    base.dosing(),
                    plan.course.start().get(),
                    plan.course.naturalEnd(),
                    !plan.course.isStopAlone(),
                    window));
            contradictions.addAll(layout.get().contradictions());
        }
    }

    /** Bounded steps that are over before the agreement is: nothing was agreed for the days after. */
    private void warnOfLastStep() {
        List<Slot> slots = layout.map(Layout::slots).orElse(List.of());
        boolean bounded = base.dosing().cycle().isEmpty()
                && !slots.isEmpty()
                && slots.stream().allMatch(slot -> slot.until().isPresent());
        if (!bounded || variable) {
            return;
        }
        LocalDateTime last = slots.stream()
                .map(slot -> slot.until().get())
                .max(LocalDateTime::compareTo)
                .orElseThrow();
        boolean before = plan.cut.map(last::isBefore).orElse(true);
        if (before && last.isBefore(window.end())) {
            plan.warnings.add(
                    new Warning(Warning.Kind.STEPS_DONE, words.text("warning.STEPS_DONE", words.lastBefore(last))));
        }
    }

    private void warnOfPeriod() {
        List<String> written = Stream.of(base.period().start(), base.period().end())
                .flatMap(Optional::stream)
                .filter(Moment::otherSeason)
                .map(Moment::written)
                .toList();
        if (!written.isEmpty()) {
            plan.warnings.add(new Warning(
                    Warning.Kind.OTHER_SEASON, words.text("warning.OTHER_SEASON", String.join(", ", written))));
        }
    }

    private Set<LineKind> kinds() {
        if (variable) {
            return EnumSet.of(LineKind.VARIABLE);
        }
        Set<LineKind> kinds = EnumSet.noneOf(LineKind.class);
        base.dosing().steps().stream()
                .filter(step -> !step.isSilent())
                .map(LineMaker::kind)
                .forEach(kinds::add);
        return kinds.isEmpty() ? EnumSet.of(LineKind.TEXT) : kinds;
    }

    private static LineKind kind(Step step) {
        if (step.asNeeded()) {
            return LineKind.AS_NEEDED;
        }
        if (step.rate().isPresent() || step.timing().lasting().isPresent()) {
            return LineKind.INFUSION;
        }
        return step.timing().isSilent() ? LineKind.TEXT : LineKind.SCHEDULED;
    }

    private ListLine line(LineKind kind) {
        return new Maker(kind).make();
    }

    /** One line. */
    private final class Maker {

        private final LineKind kind;
        private final List<Step> steps;
        private final List<DoseRow> rows = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>(plan.warnings);
        private final Set<Boxes.Doubt> doubts = EnumSet.noneOf(Boxes.Doubt.class);
        private final Set<LocalDate> cutDays = new TreeSet<>();
        private final Set<LocalDate> schemeDays = new TreeSet<>();

        Maker(LineKind kind) {
            this.kind = kind;
            this.steps = kind == LineKind.VARIABLE
                    ? List.of()
                    : base.dosing().steps().stream()
                            .filter(step -> step.isSilent() ? kind == LineKind.TEXT : LineMaker.kind(step) == kind)
                            .toList();
        }

        ListLine make() {
            boolean boxes = plan.state.mayHaveBoxes() && !plan.withoutBoxes && contradictions.isEmpty();
            if (boxes && (kind == LineKind.SCHEDULED || kind == LineKind.INFUSION)) {
                ownRows();
            } else if (kind == LineKind.VARIABLE) {
                schemeRows(boxes);
            } else if (kind == LineKind.TEXT && plan.state.mayHaveBoxes()) {
                doubts.add(Boxes.Doubt.TIME_OPEN);
            }
            warn();
            boolean hasBoxes = rows.stream().anyMatch(row -> !row.doses().isEmpty());
            boolean open = doubts.contains(Boxes.Doubt.DAY_OPEN)
                    || doubts.contains(Boxes.Doubt.TIME_OPEN)
                    || doubts.contains(Boxes.Doubt.NO_AMOUNT);
            boolean callForScheme = warnings.stream().anyMatch(warning -> warning.kind() == Warning.Kind.NO_SCHEME);
            boolean checkRow =
                    kind != LineKind.AS_NEEDED && (open && !hasBoxes || !boxes || callForScheme || isVerifiedWithin());
            return new ListLine(
                    base.treatment().value(),
                    base.medicine().inCapitals(),
                    plan.otherProduct(),
                    kind,
                    plan.state,
                    plan.course.start(),
                    plan.course.end(),
                    List.copyOf(rows),
                    days(),
                    distinct(steps.stream().flatMap(step -> step.reasons().stream())),
                    distinct(steps.stream()
                            .flatMap(step -> step.maximum().stream())
                            .map(dosingWords::maximum)),
                    distinct(steps.stream().flatMap(step -> step.rate().stream())),
                    isPatch(),
                    base.pouch(),
                    !base.pouch() && risky.has(base.medicine()),
                    client.selfManaged(),
                    checkRow || !plan.state.mayHaveBoxes(),
                    callee(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    changes(),
                    texts(),
                    warnings.stream().distinct().toList(),
                    List.copyOf(plan.sources),
                    base.medicine());
        }

        /** Whether it comes to be verified within the days of the list. */
        private boolean isVerifiedWithin() {
            return plan.verifyFrom.map(from -> from.isBefore(window.end())).orElse(false);
        }

        // Boxes

        private void ownRows() {
            TreeMap<Integer, List<Dose>> beside = new TreeMap<>();
            TreeMap<Integer, List<String>> said = new TreeMap<>();
            for (Slot slot : layout.map(Layout::slots).orElse(List.of())) {
                boolean running =
                        slot.until().map(end -> end.isAfter(window.start())).orElse(true);
                if (!steps.contains(slot.step()) || !running) {
                    continue;
                }
                fill(slot, plan.cut, beside.computeIfAbsent(slot.beside(), key -> new ArrayList<>()));
                String text = dosingWords.step(slot.step());
                List<String> texts = said.computeIfAbsent(slot.beside(), key -> new ArrayList<>());
                if (!texts.contains(text)) {
                    texts.add(text);
                }
            }
            beside.forEach((place, doses) ->
                    rows.add(new DoseRow(String.join(words.text("say.then"), said.get(place)), List.copyOf(doses))));
        }

        private void fill(Slot slot, Optional<LocalDateTime> cut, List<Dose> doses) {
            Boxes boxes = Boxes.of(slot, window, cut, words);
            doses.addAll(boxes.doses());
            doubts.addAll(boxes.doubts());
            cutDays.addAll(boxes.cutDays());
        }

        private void schemeRows(boolean boxes) {
            TreeMap<Integer, List<Dose>> beside = new TreeMap<>();
            TreeMap<Integer, List<String>> said = new TreeMap<>();
            for (Schemes.Piece piece : plan.schemes.pieces()) {
                for (Slot slot : piece.layout().slots()) {
                    boolean running =
                            slot.until().map(end -> end.isAfter(window.start())).orElse(true);
                    if (!running || slot.step().isPause() || !boxes) {
                        continue;
                    }
                    fill(
                            slot,
                            earliest(plan.cut, piece.until()),
                            beside.computeIfAbsent(slot.beside(), key -> new ArrayList<>()));
                    said.computeIfAbsent(slot.beside(), key -> new ArrayList<>())
                            .add(dosingWords.step(slot.step()));
                }
            }
            beside.forEach((place, doses) -> rows.add(new DoseRow(
                    String.join(words.text("say.then"), said.get(place)),
                    doses.stream().filter(this::isInTime).toList())));
            window.dates().stream().filter(plan.schemes::cover).forEach(schemeDays::add);
            rows.forEach(row -> row.doses().forEach(dose -> schemeDays.add(dose.date())));
            noScheme();
        }

        private void noScheme() {
            List<String> without = window.dates().stream()
                    .filter(this::runs)
                    .filter(day -> !schemeDays.contains(day))
                    .map(words::date)
                    .toList();
            if (!without.isEmpty() && plan.state != LineState.STOPPED && plan.state != LineState.INTERRUPTED) {
                warnings.add(
                        new Warning(Warning.Kind.NO_SCHEME, words.text("warning.NO_SCHEME", words.listed(without))));
            }
        }

        private Optional<LocalDateTime> earliest(Optional<LocalDateTime> one, Optional<LocalDateTime> other) {
            return Stream.of(one, other).flatMap(Optional::stream).min(LocalDateTime::compareTo);
        }

        /** A dose of a scheme from the very moment on at which the line itself begins. */
        private boolean isInTime(Dose dose) {
            Optional<LocalDateTime> at = dose.time().map(dose.date()::atTime);
            boolean begun = plan.course
                    .start()
                    .flatMap(from -> at.map(moment -> !moment.isBefore(from)))
                    .orElse(true);
            return begun && runs(dose.date());
        }

        /** Whether the line itself runs on some part of that day. */
        private boolean runs(LocalDate day) {
            boolean started = plan.course
                    .start()
                    .map(from -> from.isBefore(day.plusDays(1).atStartOfDay()))
                    .orElse(true);
            boolean over = plan.cut.map(end -> !end.isAfter(day.atStartOfDay())).orElse(false);
            return started && !over;
        }

        // Days

        private List<DayColumn> days() {
            Set<LocalDate> filled = new TreeSet<>();
            rows.forEach(row -> row.doses().forEach(dose -> filled.add(dose.date())));
            return window.dates().stream()
                    .map(day -> new DayColumn(
                            day,
                            kind == LineKind.AS_NEEDED ? runs(day) : filled.contains(day),
                            runs(day) ? layout.flatMap(found -> found.dayOfCycle(day)) : Optional.empty(),
                            layout.flatMap(Layout::cycleLength),
                            notes(day, filled.contains(day))))
                    .toList();
        }

        private List<String> notes(LocalDate day, boolean given) {
            List<String> notes = new ArrayList<>();
            boolean pausing = layout.map(Layout::slots).orElse(List.of()).stream()
                    .noneMatch(slot -> slot.covers(day) && !slot.step().isPause());
            if (runs(day) && layout.flatMap(Layout::cycleLength).isPresent() && pausing && !given) {
                notes.add(words.text("note.pause"));
            }
            if (kind == LineKind.VARIABLE && runs(day) && !schemeDays.contains(day)) {
                notes.add(words.text("note.noScheme"));
            }
            plan.course
                    .start()
                    .filter(from -> isWithin(from, day))
                    .ifPresent(from -> notes.add(words.text("note.from", words.time(from.toLocalTime()))));
            plan.cut
                    .filter(end -> isWithin(end, day))
                    .ifPresent(end -> notes.add(words.text("note.until", words.time(end.toLocalTime()))));
            plan.verifyFrom
                    .filter(from -> from.isBefore(day.plusDays(1).atStartOfDay()))
                    .ifPresent(from -> notes.add(words.text("note.verify")));
            return List.copyOf(notes);
        }

        private boolean isWithin(LocalDateTime moment, LocalDate day) {
            return moment.toLocalDate().equals(day) && !moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        }

        // Words

        private void warn() {
            for (Boxes.Doubt doubt : doubts) {
                switch (doubt) {
                    case CUT_DAY ->
                        warnings.add(new Warning(
                                Warning.Kind.CUT_DAY,
                                words.text(
                                        "warning.CUT_DAY",
                                        words.listed(cutDays.stream()
                                                .map(words::date)
                                                .toList()),
                                        plan.cut
                                                .map(end -> words.time(end.toLocalTime()))
                                                .orElse(""))));
                    case CLOCK_CHANGES -> clockChanges();
                    default ->
                        warnings.add(new Warning(Warning.Kind.valueOf(doubt.name()), words.text("warning." + doubt)));
                }
            }
        }

        private void clockChanges() {
            rows.stream()
                    .flatMap(row -> row.doses().stream())
                    .filter(dose -> dose.time().isPresent())
                    .map(dose -> dose.date().atTime(dose.time().get()))
                    .filter(moment ->
                            Moment.ZONE.getRules().getValidOffsets(moment).size() != 1)
                    .map(moment -> words.date(moment.toLocalDate()))
                    .distinct()
                    .forEach(date -> warnings.add(
                            new Warning(Warning.Kind.CLOCK_CHANGES, words.text("warning.CLOCK_CHANGES", date))));
        }

        private List<Change> changes() {
            List<Change> changes = new ArrayList<>(plan.changes);
            Stream<Slot> slots =
                    kind == LineKind.VARIABLE ? Stream.empty() : layout.map(Layout::slots).orElse(List.of()).stream();
            slots.filter(slot -> steps.contains(slot.step()) || slot.step().isPause())
                    .filter(slot -> slot.from().isAfter(window.reference()))
                    .filter(slot -> plan.course
                            .start()
                            .map(start -> slot.from().isAfter(start))
                            .orElse(false))
                    .filter(slot -> plan.cut.map(slot.from()::isBefore).orElse(true))
                    .forEach(slot -> changes.add(
                            new Change(slot.from(), Change.Kind.STEP, List.of(dosingWords.step(slot.step())))));
            return changes.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Change::at))
                    .toList();
        }

        private List<ListText> texts() {
            LineTexts texts = new LineTexts(plan, words, dosingWords);
            texts.agreed(changes());
            texts.instructions(steps);
            texts.beside(client.selfManaged());
            if (!contradictions.isEmpty()) {
                texts.raw();
            } else if (kind != LineKind.TEXT && kinds().size() > 1) {
                texts.ownSteps(steps);
            }
            return texts.all();
        }

        private List<String> distinct(Stream<String> all) {
            return all.filter(text -> !text.isBlank()).distinct().toList();
        }

        // The rest

        private boolean isPatch() {
            boolean byUnit = steps.stream()
                    .flatMap(step -> step.dose().stream())
                    .map(Amount::unit)
                    .anyMatch(unit -> unit.toLowerCase(Locale.ROOT).contains("pleister"));
            return byUnit || base.medicine().inCapitals().contains("PLEISTER");
        }

        private Optional<Callee> callee() {
            return base.callee()
                    .or(() -> base.author().isEmpty() ? Optional.empty() : Optional.of(new Callee(base.author(), "")));
        }
    }
}
