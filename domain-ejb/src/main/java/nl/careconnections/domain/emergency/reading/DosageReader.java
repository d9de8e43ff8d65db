package nl.careconnections.domain.emergency.reading;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.careconnections.domain.emergency.medication.Amount;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Length;
import nl.careconnections.domain.emergency.medication.Maximum;
import nl.careconnections.domain.emergency.medication.Step;
import nl.careconnections.domain.emergency.medication.Timing;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;

/** One dosing instruction, with the contradictions that can be seen in it alone. */
final class DosageReader {

    private final Dosage dosage;
    private final String path;
    private final Set<Contradiction> contradictions = EnumSet.noneOf(Contradiction.class);

    private DosageReader(Dosage dosage, String path) {
        this.dosage = dosage;
        this.path = path;
    }

    static List<Step> steps(List<Dosage> instructions, String path) {
        return IntStream.range(0, instructions.size())
                .mapToObj(place -> new DosageReader(
                                instructions.get(place), instructions.size() > 1 ? path + "[" + place + "]" : path)
                        .step())
                .toList();
    }

    private Step step() {
        Timing timing = timing();
        Optional<Amount> dose = dose();
        Optional<String> rate = rate(dose);
        Optional<Length> bounds = bounds();
        List<String> reasons = reasons();
        return new Step(
                dosage.hasSequence() ? Optional.of(dosage.getSequence()) : Optional.empty(),
                bounds,
                timing,
                isAsNeeded(),
                reasons,
                dose,
                rate,
                maximum(),
                dosage.getAdditionalInstruction().stream()
                        .map(Elements::words)
                        .filter(words -> !words.isEmpty() && !words.equals("overig"))
                        .toList(),
                Elements.words(dosage.getRoute()),
                Elements.words(dosage.getSite()),
                joined(dosage.getText(), dosage.getPatientInstruction()),
                List.copyOf(contradictions));
    }

    private static String joined(String text, String more) {
        return (Elements.text(text) + " " + Elements.text(more)).strip();
    }

    private boolean isAsNeeded() {
        boolean said = dosage.hasAsNeededBooleanType()
                && dosage.getAsNeededBooleanType().booleanValue();
        return said
                || dosage.hasAsNeededCodeableConcept()
                || Elements.extensions(dosage.getExtension(), Mp9.AS_NEEDED_FOR)
                        .findAny()
                        .isPresent();
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (dosage.hasAsNeededCodeableConcept()) {
            reasons.add(Elements.words(dosage.getAsNeededCodeableConcept()));
        }
        Elements.extensions(dosage.getExtension(), Mp9.AS_NEEDED_FOR)
                .map(Extension::getValue)
                .forEach(value -> reasons.add(value instanceof CodeableConcept concept ? Elements.words(concept) : ""));
        return reasons.stream().filter(reason -> !reason.isEmpty()).distinct().toList();
    }

    private Timing timing() {
        if (!dosage.hasTiming()) {
            return Timing.NONE;
        }
        TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
        String own = path + ".timing.repeat";
        if (repeat.hasOffset()) {
            contradictions.add(Contradiction.LENGTH_NOT_UNDERSTOOD);
        }
        return new Timing(
                positive(repeat.hasFrequency(), repeat.getFrequency(), own + ".frequency"),
                positive(repeat.hasFrequencyMax(), repeat.getFrequencyMax(), own + ".frequencyMax"),
                repeat.hasPeriod() || repeat.hasPeriodUnit()
                        ? Elements.length(repeat.getPeriod(), unit(repeat.getPeriodUnit()), contradictions::add)
                        : Optional.empty(),
                Optional.ofNullable(repeat.getPeriodMax()),
                days(repeat),
                times(repeat, own + ".timeOfDay"),
                repeat.getWhen().stream().map(when -> when.getValueAsString()).toList(),
                exact(repeat, own),
                positive(repeat.hasCount(), repeat.getCount(), own + ".count"),
                positive(repeat.hasCountMax(), repeat.getCountMax(), own + ".countMax"),
                repeat.hasDuration()
                        ? Elements.length(repeat.getDuration(), unit(repeat.getDurationUnit()), contradictions::add)
                        : Optional.empty(),
                dosage.getTiming().getEvent().stream()
                        .map(event -> Elements.moment(event.getValueAsString(), path + ".timing.event"))
                        .toList(),
                Elements.words(dosage.getTiming().getCode()));
    }

    private static boolean exact(TimingRepeatComponent repeat, String path) {
        return Elements.value(repeat.getExtension(), Mp9.EXACT, BooleanType.class, path)
                .map(PrimitiveType::getValue)
                .orElse(false);
    }

    private static String unit(org.hl7.fhir.r4.model.Timing.UnitsOfTime unit) {
        return unit == null ? null : unit.toCode();
    }

    private static Optional<Integer> positive(boolean given, int value, String path) {
        if (given && value <= 0) {
            throw new Unreadable(path, Fault.INVALID_VALUE, value + " is not a number above zero");
        }
        return given ? Optional.of(value) : Optional.empty();
    }

    private static Set<DayOfWeek> days(TimingRepeatComponent repeat) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        repeat.getDayOfWeek().stream()
                .filter(day -> day.getValue() != null)
                .forEach(day -> days.add(DayOfWeek.of(day.getValue().ordinal() + 1)));
        return days;
    }

    private List<LocalTime> times(TimingRepeatComponent repeat, String where) {
        List<LocalTime> times = repeat.getTimeOfDay().stream()
                .map(time -> time(time.getValueAsString(), where))
                .sorted()
                .toList();
        if (Set.copyOf(times).size() < times.size()) {
            contradictions.add(Contradiction.SAME_TIME_TWICE);
        }
        return times;
    }

    private static LocalTime time(String written, String where) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeParseException | NullPointerException notATime) {
            throw new Unreadable(where, Fault.INVALID_VALUE, "\"" + written + "\" is not a time of day");
        }
    }

    private Optional<Length> bounds() {
        TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
        if (!repeat.hasBounds()) {
            return Optional.empty();
        }
        if (repeat.getBounds() instanceof Duration duration) {
            return Elements.length(duration, contradictions::add);
        }
        contradictions.add(Contradiction.LENGTH_NOT_UNDERSTOOD);
        return Optional.empty();
    }

    private Optional<Amount> dose() {
        List<DosageDoseAndRateComponent> all = dosage.getDoseAndRate();
        if (all.size() > 1) {
            contradictions.add(Contradiction.SEVERAL_AMOUNTS);
        }
        if (all.isEmpty() || !all.get(0).hasDose()) {
            return Optional.empty();
        }
        String own = path + ".doseAndRate.dose";
        return all.get(0).getDose() instanceof Range range
                ? Elements.amount(range, own + "Range", contradictions::add)
                : Elements.amount((Quantity) all.get(0).getDose(), own + "Quantity", contradictions::add);
    }

    private Optional<String> rate(Optional<Amount> dose) {
        if (dosage.getDoseAndRate().isEmpty()
                || !dosage.getDoseAndRateFirstRep().hasRate()) {
            return Optional.empty();
        }
        String own = path + ".doseAndRate.rate";
        if (dosage.getDoseAndRateFirstRep().getRate() instanceof Ratio ratio) {
            return Optional.of(ratio(ratio, dose, own + "Ratio"));
        }
        Optional<Amount> rate = dosage.getDoseAndRateFirstRep().getRate() instanceof Range range
                ? Elements.amount(range, own + "Range", contradictions::add)
                : Elements.amount(
                        (Quantity) dosage.getDoseAndRateFirstRep().getRate(), own + "Quantity", contradictions::add);
        rate.ifPresent(amount -> against(dose, amount.unit().split("/", 2)[0]));
        return rate.map(DosageReader::words);
    }

    private String ratio(Ratio ratio, Optional<Amount> dose, String own) {
        if (!ratio.hasNumerator()
                || !ratio.hasDenominator()
                || !ratio.getDenominator().hasValue()) {
            throw new Unreadable(own, Fault.MISSING, "a rate needs an amount and a time");
        }
        Amount amount = Elements.amount(ratio.getNumerator(), own + ".numerator", contradictions::add)
                .orElseThrow(() -> new Unreadable(own + ".numerator", Fault.MISSING, "no amount"));
        against(dose, amount.unit());
        Amount per = Elements.amount(ratio.getDenominator(), own + ".denominator", contradictions::add)
                .orElseThrow(() -> new Unreadable(own + ".denominator", Fault.MISSING, "no time"));
        if (Length.of(per.low(), ratio.getDenominator().getCode()).isEmpty()) {
            contradictions.add(Contradiction.RATE_OF_OTHER_UNIT);
        }
        return words(amount) + " / " + per(per);
    }

    private void against(Optional<Amount> dose, String unit) {
        if (dose.isPresent() && !Elements.isSameUnit(dose.get().unit(), unit)) {
            contradictions.add(Contradiction.RATE_OF_OTHER_UNIT);
        }
    }

    private static String words(Amount amount) {
        return amount.text() + " " + amount.unit();
    }

    private static String per(Amount per) {
        return per.low().compareTo(BigDecimal.ONE) == 0 ? per.unit() : per.text() + " " + per.unit();
    }

    private List<Maximum> maximum() {
        List<Maximum> maximum = new ArrayList<>();
        if (dosage.hasMaxDosePerPeriod()) {
            Ratio ratio = dosage.getMaxDosePerPeriod();
            String own = path + ".maxDosePerPeriod";
            Amount most = Elements.amount(ratio.getNumerator(), own + ".numerator", contradictions::add)
                    .orElseThrow(() -> new Unreadable(own, Fault.MISSING, "no amount"));
            Amount per = Elements.amount(ratio.getDenominator(), own + ".denominator", contradictions::add)
                    .orElseThrow(() -> new Unreadable(own, Fault.MISSING, "no time"));
            maximum.add(new Maximum(Maximum.Kind.PER_TIME, words(most), per(per)));
        }
        if (dosage.hasMaxDosePerAdministration()) {
            Elements.amount(
                            dosage.getMaxDosePerAdministration(),
                            path + ".maxDosePerAdministration",
                            contradictions::add)
                    .ifPresent(most -> maximum.add(new Maximum(Maximum.Kind.PER_GIFT, words(most), "")));
        }
        if (dosage.hasMaxDosePerLifetime()) {
            Elements.amount(dosage.getMaxDosePerLifetime(), path + ".maxDosePerLifetime", contradictions::add)
                    .ifPresent(most -> maximum.add(new Maximum(Maximum.Kind.IN_ALL, words(most), "")));
        }
        return List.copyOf(maximum);
    }
}
