package nl.careconnections.domain.emergency.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Amount;
import nl.careconnections.domain.emergency.medication.Code;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.Length;
import nl.careconnections.domain.emergency.medication.Moment;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Data types of FHIR to those of the list. */
final class Elements {

    private static final int LONGEST_UNIT = 60;
    private static final int MOST_DIGITS = 12;

    /** Words that the codes of UCUM come with; what stands beside a code and is none of its words contradicts it. */
    private static final Map<String, Set<String>> UNIT_WORDS = Map.of(
            "ml", Set.of("ml", "milliliter", "milliliters"),
            "mL", Set.of("ml", "milliliter", "milliliters"),
            "l", Set.of("l", "liter", "liters"),
            "mg", Set.of("mg", "milligram"),
            "g", Set.of("g", "gram"),
            "ug", Set.of("ug", "mcg", "µg", "microgram"),
            "mm", Set.of("mm", "millimeter"),
            "cm", Set.of("cm", "centimeter"),
            "kg", Set.of("kg", "kilogram"));

    private Elements() {}

    static String text(String text) {
        return text == null ? "" : text.strip();
    }

    static Stream<Extension> extensions(List<Extension> all, String url) {
        return all.stream().filter(extension -> url.equals(extension.getUrl()));
    }

    /** The value of the only extension of that address; another type than the profile's, or two of them, is not understood. */
    static <T extends Type> Optional<T> value(List<Extension> all, String url, Class<T> type, String path) {
        List<Extension> found =
                all.stream().filter(extension -> url.equals(extension.getUrl())).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() > 1 || !type.isInstance(found.get(0).getValue())) {
            throw new Unreadable(
                    path,
                    Fault.WRONG_FORM,
                    url.substring(url.lastIndexOf('/') + 1) + " is not one value of type " + type.getSimpleName());
        }
        return Optional.of(type.cast(found.get(0).getValue()));
    }

    static Moment moment(String written, String path) {
        return Moment.read(written)
                .orElseThrow(() -> new Unreadable(
                        path, Fault.INVALID_VALUE, "\"" + written + "\" is not a date with at least a day"));
    }

    static Optional<Moment> moment(DateTimeType element, String path) {
        return Optional.ofNullable(element)
                .map(DateTimeType::getValueAsString)
                .filter(written -> !written.isEmpty())
                .map(written -> moment(written, path));
    }

    static Optional<Moment> start(Period period, String path) {
        return moment(period.getStartElement(), path + ".start");
    }

    static Optional<Moment> end(Period period, String path) {
        return moment(period.getEndElement(), path + ".end");
    }

    static Optional<Instant> instant(Optional<DateTimeType> element, String path) {
        return element.flatMap(time -> moment(time, path)).map(Moment::instant);
    }

    static Optional<Key> key(Identifier identifier) {
        return Optional.ofNullable(identifier)
                .filter(Identifier::hasValue)
                .map(given -> new Key(text(given.getSystem()), text(given.getValue())));
    }

    static Set<Key> keys(List<Identifier> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> key(identifier).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Code> codes(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(coding -> new Code(text(coding.getSystem()), text(coding.getCode()), text(coding.getDisplay())))
                .toList();
    }

    /** What a person reads of a concept: its text, else the words of its codes, else a code. */
    static String words(CodeableConcept concept) {
        if (concept.hasText()) {
            return text(concept.getText());
        }
        return concept.getCoding().stream()
                .sorted((one, other) -> Boolean.compare(other.getUserSelected(), one.getUserSelected()))
                .map(Elements::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String words(Coding coding) {
        return coding.hasDisplay() ? text(coding.getDisplay()) : text(coding.getCode());
    }

    /** The words that a reference is shown with, without the type that Nictiz' transformation puts before them. */
    static String words(Reference reference) {
        return text(reference.getDisplay())
                .replaceFirst("^Healthcare (professional|provider) \\((role|person|organization)\\), ", "");
    }

    /** A length; one that cannot be counted contradicts. */
    static Optional<Length> length(BigDecimal value, String code, Consumer<Contradiction> contradicts) {
        Optional<Length> length = Length.of(value, code);
        if (length.isEmpty()) {
            contradicts.accept(Contradiction.LENGTH_NOT_UNDERSTOOD);
        }
        return length;
    }

    static Optional<Length> length(Quantity duration, Consumer<Contradiction> contradicts) {
        boolean plain = !duration.hasComparator();
        return length(plain ? duration.getValue() : null, duration.getCode(), contradicts);
    }

    static Optional<Amount> amount(Quantity quantity, String path, Consumer<Contradiction> contradicts) {
        if (!quantity.hasValue()) {
            return Optional.empty();
        }
        check(quantity, path, contradicts);
        return Optional.of(Amount.of(quantity.getValue(), unit(quantity)));
    }

    static Optional<Amount> amount(Range range, String path, Consumer<Contradiction> contradicts) {
        if (!range.hasLow()
                || !range.hasHigh()
                || !range.getLow().hasValue()
                || !range.getHigh().hasValue()) {
            throw new Unreadable(path, Fault.MISSING, "a range needs a lowest and a highest value");
        }
        check(range.getLow(), path + ".low", contradicts);
        check(range.getHigh(), path + ".high", contradicts);
        String unit = unit(range.getLow());
        if (!isSameUnit(unit, unit(range.getHigh()))) {
            contradicts.accept(Contradiction.RANGE_OF_TWO_UNITS);
        }
        BigDecimal low = range.getLow().getValue();
        BigDecimal high = range.getHigh().getValue();
        if (low.compareTo(high) > 0) {
            contradicts.accept(Contradiction.RANGE_UPSIDE_DOWN);
        }
        return Optional.of(new Amount(low, low.compareTo(high) == 0 ? Optional.empty() : Optional.of(high), unit));
    }

    static String unit(Quantity quantity) {
        String unit = quantity.hasUnit() ? quantity.getUnit() : text(quantity.getCode());
        return unit.length() > LONGEST_UNIT ? unit.substring(0, LONGEST_UNIT) : unit.strip();
    }

    private static void check(Quantity quantity, String path, Consumer<Contradiction> contradicts) {
        if (quantity.hasComparator()) {
            throw new Unreadable(path + ".comparator", Fault.INVALID_VALUE, "an amount that is only a limit");
        }
        BigDecimal value = quantity.getValue();
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new Unreadable(path + ".value", Fault.INVALID_VALUE, "more digits than an amount has");
        }
        if (value.signum() < 0) {
            contradicts.accept(Contradiction.NEGATIVE_AMOUNT);
        }
        if (isAgainstCode(quantity)) {
            contradicts.accept(Contradiction.UNIT_AGAINST_CODE);
        }
        extensions(quantity.getExtension(), Mp9.TRANSLATION)
                .map(Extension::getValue)
                .filter(translation -> isAgainst(quantity, translation))
                .findFirst()
                .ifPresent(other -> contradicts.accept(Contradiction.AMOUNT_AGAINST_TRANSLATION));
    }

    private static boolean isAgainstCode(Quantity quantity) {
        if (!quantity.hasUnit() || !Mp9.UCUM.equals(quantity.getSystem())) {
            return false;
        }
        String unit = quantity.getUnit().strip().toLowerCase(Locale.ROOT);
        if (UNIT_WORDS.get("mm").contains(unit)) {
            return true;
        }
        Set<String> words = UNIT_WORDS.get(text(quantity.getCode()));
        if (words != null) {
            return !words.contains(unit);
        }
        boolean piece = "1".equals(quantity.getCode());
        return piece && UNIT_WORDS.values().stream().anyMatch(measures -> measures.contains(unit));
    }

    private static boolean isAgainst(Quantity quantity, Type translation) {
        return !(translation instanceof Quantity other)
                || other.hasValue() && other.getValue().compareTo(quantity.getValue()) != 0
                || other.hasUnit() && quantity.hasUnit() && !isSameUnit(other.getUnit(), quantity.getUnit());
    }

    /** "stuk" and "Stuks" are one unit, "ml" and "milliliter" too. */
    static boolean isSameUnit(String one, String other) {
        String own = singular(one);
        String theirs = singular(other);
        return own.equals(theirs)
                || UNIT_WORDS.values().stream().anyMatch(words -> words.contains(own) && words.contains(theirs));
    }

    private static String singular(String unit) {
        String plain = unit.strip().toLowerCase(Locale.ROOT);
        return plain.length() > 2 && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }

    static List<String> notes(List<Annotation> notes) {
        List<String> texts = new ArrayList<>();
        notes.stream()
                .map(note -> text(note.getText()))
                .filter(note -> !note.isEmpty())
                .forEach(texts::add);
        return List.copyOf(texts);
    }
}
