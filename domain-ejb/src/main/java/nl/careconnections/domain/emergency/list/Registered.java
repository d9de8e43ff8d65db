package nl.careconnections.domain.emergency.list;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Administration;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Amount;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.LeftOff;
import nl.careconnections.domain.emergency.medication.Source;

/** Puts the administrations that were registered with their lines, and into their boxes. */
final class Registered {

    private static final Duration NEAR = Duration.ofHours(3);
    private static final int HOURS_OF_DAY = 24;

    private final List<Administration> administrations;
    private final Map<Source, Set<Key>> identifiers = new HashMap<>();
    private final Map<Source, Key> treatments = new HashMap<>();
    private final ListWindow window;
    private final Words words;
    private final Set<Source> printed = new HashSet<>();
    private final Set<Source> withLine = new HashSet<>();

    Registered(List<Administration> administrations, List<Agreement> agreements, ListWindow window, Words words) {
        this.administrations = administrations.stream()
                .sorted(Comparator.comparing(
                                (Administration given) -> given.at().instant())
                        .thenComparing(given -> given.registered().orElse(Instant.EPOCH)))
                .toList();
        agreements.forEach(agreement -> identifiers.put(agreement.source(), agreement.identifiers()));
        agreements.forEach(agreement -> treatments.put(agreement.source(), agreement.treatment()));
        this.window = window;
        this.words = words;
    }

    ListLine with(ListLine line, List<ListLine> all) {
        List<Administration> own = administrations.stream()
                .filter(given -> belongs(given, line, all))
                .toList();
        own.forEach(given -> withLine.add(given.source()));
        Optional<Administration> last = own.stream()
                .filter(Registered::isGift)
                .filter(given -> given.at().local().isBefore(window.end()))
                .reduce((earlier, later) -> later);
        List<Administration> shown = own.stream().filter(this::isNear).toList();
        List<Source> sources = new ArrayList<>(line.sources());
        last.ifPresent(given -> sources.add(given.source()));
        shown.stream()
                .map(Administration::source)
                .filter(source -> !sources.contains(source))
                .forEach(sources::add);
        printed.addAll(sources);
        return new ListLine(
                line.treatment(),
                line.medicine(),
                line.prescribed(),
                line.kind(),
                line.state(),
                line.from(),
                line.until(),
                inBoxes(line.rows(), shown),
                line.days(),
                line.reasons(),
                line.maximum(),
                line.rates(),
                line.patch(),
                line.pouch(),
                line.secondCheck(),
                line.selfManaged(),
                line.checkRow(),
                line.callee(),
                last.map(this::given),
                shown.stream().map(this::given).toList(),
                line.kind() == LineKind.AS_NEEDED ? total(own) : Optional.empty(),
                line.changes(),
                line.texts(),
                warnings(line, own),
                List.copyOf(sources),
                line.product());
    }

    /** What is registered for a time at which the list did not exist yet is not known to have been given. */
    private List<Warning> warnings(ListLine line, List<Administration> own) {
        List<String> later = own.stream()
                .filter(given -> given.at().instant().isAfter(window.takenAt()))
                .map(given -> words.moment(given.at().local()))
                .distinct()
                .toList();
        List<Warning> warnings = new ArrayList<>(line.warnings());
        if (!later.isEmpty()) {
            warnings.add(new Warning(Warning.Kind.GIVEN_LATER, words.text("warning.GIVEN_LATER", words.listed(later))));
        }
        return List.copyOf(warnings);
    }

    /** By the agreement that it names, or, where it names none of the list's, with every line of its treatment. */
    private boolean belongs(Administration given, ListLine line, List<ListLine> all) {
        if (!isOfTreatment(given, line)) {
            return false;
        }
        boolean namesAny = all.stream().anyMatch(other -> names(given, other));
        return names(given, line) || !namesAny;
    }

    private boolean names(Administration given, ListLine line) {
        return isOfTreatment(given, line)
                && line.sources().stream()
                        .map(source -> identifiers.getOrDefault(source, Set.of()))
                        .anyMatch(keys -> Courses.sharesAny(keys, given.agreements()));
    }

    /** The number alone does not tell: two systems may both have a treatment 12. */
    private boolean isOfTreatment(Administration given, ListLine line) {
        return line.sources().stream().map(treatments::get).anyMatch(given.treatment()::equals);
    }

    private static boolean isGift(Administration given) {
        return given.given()
                && given.amount().map(amount -> amount.low().signum() > 0).orElse(true);
    }

    private boolean isNear(Administration given) {
        LocalDateTime at = given.at().local();
        boolean recent = at.isAfter(window.reference().minusHours(HOURS_OF_DAY));
        return at.isBefore(window.end()) && (recent || !at.isBefore(window.start()));
    }

    private Given given(Administration given) {
        String outcome = given.given() ? given.deviation() : notGiven(given);
        return new Given(
                given.at().local(),
                given.amount().map(Amount::text),
                given.amount().map(Amount::unit).orElse(""),
                given.note().isEmpty() ? outcome : (outcome + " " + given.note()).strip(),
                given.site(),
                given.medicine().inCapitals());
    }

    private String notGiven(Administration given) {
        String said = words.text("given.notGiven");
        return given.deviation().isEmpty() ? said : said + ": " + given.deviation();
    }

    private Optional<String> total(List<Administration> own) {
        List<Amount> amounts = own.stream()
                .filter(Administration::given)
                .filter(given -> given.at().local().isAfter(window.reference().minusHours(HOURS_OF_DAY))
                        && !given.at().local().isAfter(window.reference()))
                .flatMap(given -> given.amount().stream())
                .toList();
        boolean oneUnit = amounts.stream()
                        .map(amount -> amount.unit().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                <= 1;
        if (amounts.isEmpty() || !oneUnit) {
            return Optional.empty();
        }
        BigDecimal sum = amounts.stream().map(Amount::low).reduce(BigDecimal.ZERO, BigDecimal::add);
        String unit = amounts.get(0).unit();
        return Optional.of(words.text("given.total", Amount.of(sum, unit).text(), unit));
    }

    /**
     * Each administration in the nearest free box of its day, no further than three hours off, and a correction in the one of what it
     * corrects; the rest stands beside the line.
     */
    private List<DoseRow> inBoxes(List<DoseRow> rows, List<Administration> shown) {
        Map<Dose, List<Given>> boxes = new IdentityHashMap<>();
        for (Administration given : shown) {
            rows.stream()
                    .flatMap(row -> row.doses().stream())
                    .filter(dose -> boxes.containsKey(dose) == isCorrection(given)
                            && distance(dose, given).compareTo(NEAR) <= 0)
                    .min(Comparator.comparing(dose -> distance(dose, given)))
                    .ifPresent(dose -> boxes.computeIfAbsent(dose, key -> new ArrayList<>())
                            .add(given(given)));
        }
        return rows.stream()
                .map(row -> new DoseRow(
                        row.text(),
                        row.doses().stream()
                                .map(dose -> boxes.containsKey(dose) ? dose.withGiven(boxes.get(dose)) : dose)
                                .toList()))
                .toList();
    }

    /** Spat out, or taken back. */
    private static boolean isCorrection(Administration given) {
        return given.amount().map(amount -> amount.low().signum() < 0).orElse(false);
    }

    private static Duration distance(Dose dose, Administration given) {
        LocalDateTime at = given.at().local();
        if (dose.time().isPresent()) {
            return Duration.between(dose.date().atTime(dose.time().get()), at).abs();
        }
        return dose.date().equals(at.toLocalDate()) ? NEAR : NEAR.plusDays(1);
    }

    /** Those that no line shows, with the reason. */
    List<LeftOff> leftOff() {
        return administrations.stream()
                .filter(given -> !printed.contains(given.source()))
                .map(given -> new LeftOff(given.source(), reason(given)))
                .toList();
    }

    private LeftOff.Reason reason(Administration given) {
        if (!withLine.contains(given.source())) {
            return LeftOff.Reason.ADMINISTRATION_WITHOUT_LINE;
        }
        return given.at().local().isBefore(window.end())
                ? LeftOff.Reason.EARLIER_ADMINISTRATION
                : LeftOff.Reason.LATER_ADMINISTRATION;
    }
}
