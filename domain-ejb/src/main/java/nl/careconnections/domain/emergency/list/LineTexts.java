package nl.careconnections.domain.emergency.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Step;

/** The words of a line, in the order in which they are printed. */
final class LineTexts {

    private final Plan plan;
    private final Agreement base;
    private final Words words;
    private final DosingWords dosingWords;
    private final List<ListText> texts = new ArrayList<>();

    LineTexts(Plan plan, Words words, DosingWords dosingWords) {
        this.plan = plan;
        this.base = plan.course.base();
        this.words = words;
        this.dosingWords = dosingWords;
    }

    List<ListText> all() {
        return texts.stream().distinct().toList();
    }

    private void say(ListText.Kind kind, Stream<String> all) {
        all.filter(text -> !text.isBlank()).forEach(text -> texts.add(new ListText(kind, text)));
    }

    /** What was agreed, by each who did, and the next date on which the dose changes by itself. */
    void agreed(List<Change> changes) {
        say(ListText.Kind.PRODUCT, plan.otherProduct().stream().map(other -> words.text("product", other)));
        say(ListText.Kind.DOSING, Stream.of(dosingWords.of(base)));
        say(
                ListText.Kind.NEXT_STEP,
                changes.stream()
                        .filter(change -> change.kind() == Change.Kind.STEP)
                        .limit(1)
                        .map(change -> words.text(
                                "change.STEP", words.moment(change.at()), String.join("; ", change.texts()))));
        say(
                ListText.Kind.SCHEME,
                plan.schemes.shown().stream()
                        .map(Course::base)
                        .filter(scheme -> scheme != base)
                        .map(scheme -> words.text("scheme.dosing", dosingWords.of(scheme))));
        if (plan.state == LineState.VERIFY || !plan.changes.isEmpty()) {
            say(
                    ListText.Kind.PRESCRIBED,
                    plan.prescribed.stream()
                            .map(agreement -> words.text("prescribed.dosing", dosingWords.of(agreement))));
        }
    }

    /** What the steps of the line say, and those that are nothing but words. */
    void instructions(List<Step> steps) {
        List<Step> said = base.dosing().steps().stream()
                .filter(step -> steps.contains(step) || step.isSilent())
                .toList();
        say(ListText.Kind.INSTRUCTION, said.stream().flatMap(step -> step.instructions().stream()));
        say(ListText.Kind.INSTRUCTION, said.stream().map(Step::text));
        say(ListText.Kind.ROUTE, base.dosing().steps().stream().flatMap(step -> Stream.of(step.route(), step.site())));
        say(ListText.Kind.REASON, steps.stream().flatMap(step -> step.reasons().stream()));
        say(
                ListText.Kind.MAXIMUM,
                steps.stream().flatMap(step -> step.maximum().stream()).map(dosingWords::maximum));
        say(ListText.Kind.RATE, steps.stream().flatMap(step -> step.rate().stream()));
    }

    /** All that prescriber and pharmacy added, why a stop or change was made, and who keeps the medicine. */
    void beside(boolean selfManaged) {
        Stream.of(
                        plan.course.members().stream(),
                        plan.prescribed.stream(),
                        plan.schemes.shown().stream().flatMap(scheme -> scheme.members().stream()))
                .flatMap(agreements -> agreements)
                .distinct()
                .forEach(this::beside);
        if (selfManaged) {
            say(ListText.Kind.SELF_MANAGED, Stream.of(words.text("selfManaged")));
        }
    }

    private void beside(Agreement agreement) {
        boolean dispensed = agreement.kind() == Agreement.Kind.DISPENSED;
        String by = dispensed ? "additional.pharmacy" : "additional.prescriber";
        say(ListText.Kind.ADDITIONAL, agreement.additional().stream().map(text -> words.text(by, text)));
        say(ListText.Kind.NOTE, agreement.notes().stream());
        say(ListText.Kind.CHANGE, agreement.reasons().stream());
    }

    /** The text as it was delivered beside what the structure says, where the two may not be chosen between. */
    void raw() {
        say(
                ListText.Kind.RAW,
                Stream.of(base.rendered(), dosingWords.fromStructure(base))
                        .filter(text -> !DosingWords.saysNothing(text)));
    }

    /** The part of an agreement of several kinds of line that this line is about. */
    void ownSteps(List<Step> steps) {
        say(ListText.Kind.RAW, steps.stream().map(dosingWords::step));
    }
}
