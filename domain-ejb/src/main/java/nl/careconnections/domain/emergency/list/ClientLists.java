package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Caution;
import nl.careconnections.domain.emergency.medication.Delivery;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.LeftOff;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.emergency.medication.Source;
import nl.careconnections.domain.emergency.medication.Unread;
import nl.careconnections.domain.shared.Language;

/**
 * Makes the list of a client from what was delivered. Every delivered medication resource is on it, quarantined, or left off with a
 * reason; where these do not add up to what was counted in the raw document, the client is quarantined.
 */
public final class ClientLists {

    private final Client client;
    private final Delivery delivery;
    private final ListWindow window;
    private final RiskyMedicines risky;
    private final Words words;
    private final DosingWords dosingWords;
    private final List<LeftOff> leftOff = new ArrayList<>();

    private ClientLists(Client client, Delivery delivery, ListWindow window, RiskyMedicines risky, Language language) {
        this.client = client;
        this.delivery = delivery;
        this.window = window;
        this.risky = risky;
        this.words = new Words(language);
        this.dosingWords = new DosingWords(words, language.locale());
    }

    /** The list of a client for the days of the window, in Dutch as the lists are, or in another language. */
    public static ClientList of(
            Client client, Delivery delivery, ListWindow window, RiskyMedicines risky, Language language) {
        ClientLists lists = new ClientLists(client, delivery, window, risky, language);
        return delivery.refused().map(lists::quarantined).orElseGet(lists::list);
    }

    private ClientList list() {
        List<ListLine> lines = lines();
        Accounting accounting = accounting(lines);
        if (!accounting.addsUp()) {
            return quarantined(new Problem(
                    "Bundle",
                    "Bundle.entry",
                    Fault.NOT_ALL_UNDERSTOOD,
                    accounting.delivered().orElse(0) + " medication resources counted, " + accounting.printed()
                            + " printed, "
                            + accounting.quarantined() + " quarantined and " + accounting.leftOffInAll()
                            + " left off: not all were understood"));
        }
        return new ClientList(
                client,
                delivery.unread().isEmpty() ? ClientStatus.PRINTED : ClientStatus.PARTIAL,
                problems(),
                lines,
                warnings(),
                cautions(),
                delivery.allergiesDelivered(),
                List.copyOf(leftOff),
                delivery.unread(),
                List.of(),
                accounting);
    }

    /** With what is to be said beside them, in words. */
    private List<Caution> cautions() {
        return delivery.cautions().stream()
                .map(caution -> new Caution(
                        caution.kind(),
                        Stream.concat(
                                        Stream.of(caution.text()),
                                        caution.marks().stream().map(words::text))
                                .collect(Collectors.joining(" ")),
                        caution.noneKnown(),
                        caution.marks()))
                .toList();
    }

    private List<Problem> problems() {
        return delivery.unread().stream()
                .flatMap(unread -> unread.problems().stream())
                .toList();
    }

    private ClientList quarantined(Problem problem) {
        List<Problem> problems = new ArrayList<>(List.of(problem));
        problems().stream().filter(other -> !other.equals(problem)).forEach(problems::add);
        List<String> raw = Stream.concat(
                        delivery.raw().stream(), delivery.agreements().stream().map(this::readable))
                .toList();
        return new ClientList(
                client,
                ClientStatus.QUARANTINED,
                problems,
                List.of(),
                warnings(),
                cautions(),
                delivery.allergiesDelivered(),
                List.of(),
                delivery.unread(),
                raw,
                new Accounting(delivery.counted(), 0, delivery.counted().orElse(0), Map.of()));
    }

    /** What a person can use of an agreement that may not become a line. */
    private String readable(Agreement agreement) {
        return agreement.medicine().inCapitals() + ": " + dosingWords.of(agreement);
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (delivery.patientName().isEmpty() && delivery.refused().isEmpty()) {
            warnings.add(words.text("patient.missing"));
        }
        if (unreadOf("AllergyIntolerance") || unreadOf("Flag")) {
            warnings.add(words.text("caution.unread"));
        }
        if (delivery.unread().stream()
                .anyMatch(
                        unread -> isAdministration(unread) && unread.treatment().isEmpty())) {
            warnings.add(words.text("administration.unread"));
        }
        return List.copyOf(warnings);
    }

    private boolean unreadOf(String type) {
        return delivery.unread().stream()
                .anyMatch(unread -> unread.source().name().startsWith(type));
    }

    private static boolean isAdministration(Unread unread) {
        return unread.source().name().startsWith("MedicationAdministration");
    }

    private List<ListLine> lines() {
        Map<Key, List<Agreement>> treatments = new LinkedHashMap<>();
        delivery.agreements()
                .forEach(agreement -> treatments
                        .computeIfAbsent(agreement.treatment(), key -> new ArrayList<>())
                        .add(agreement));
        leftOff.addAll(delivery.leftOff());
        List<ListLine> lines = new ArrayList<>();
        treatments.forEach((treatment, agreements) -> lines.addAll(lines(treatment, agreements)));
        Registered registered = new Registered(delivery.administrations(), delivery.agreements(), window, words);
        List<ListLine> withGiven =
                lines.stream().map(line -> registered.with(line, lines)).toList();
        List<ListLine> complete = withGiven.stream()
                .map(line -> warned(line, withGiven))
                .sorted(Comparator.comparing(ListLine::kind)
                        .thenComparing(ListLine::medicine)
                        .thenComparing(
                                line -> line.from().map(Objects::toString).orElse("")))
                .toList();
        leftOff.addAll(registered.leftOff());
        return complete;
    }

    private List<ListLine> lines(Key treatment, List<Agreement> agreements) {
        boolean partUnread = delivery.unread().stream()
                .filter(Unread::agreement)
                .anyMatch(unread -> unread.treatment().filter(treatment::equals).isPresent());
        TreatmentLines made = new TreatmentLines(agreements, partUnread, window, words, dosingWords);
        leftOff.addAll(made.leftOff());
        return made.plans().stream()
                .flatMap(plan -> new LineMaker(plan, window, client, risky, words, dosingWords).lines().stream())
                .toList();
    }

    private ListLine warned(ListLine line, List<ListLine> all) {
        List<Warning> warnings = new ArrayList<>(line.warnings());
        List<String> others = all.stream()
                .filter(other -> !treatmentOf(other).equals(treatmentOf(line)) || givesBeside(line, other))
                .filter(other -> other.state() != LineState.STOPPED && line.state() != LineState.STOPPED)
                .filter(other -> other.product().substances().stream()
                        .anyMatch(line.product().substances()::contains))
                .map(ListLine::medicine)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            warnings.add(new Warning(
                    Warning.Kind.SAME_SUBSTANCE, words.text("warning.SAME_SUBSTANCE", words.listed(others))));
        }
        boolean unread = delivery.unread().stream()
                .filter(ClientLists::isAdministration)
                .anyMatch(other ->
                        other.treatment().filter(treatmentOf(line)::contains).isPresent());
        if (unread) {
            warnings.add(new Warning(Warning.Kind.ADMINISTRATION_UNREAD, words.text("warning.ADMINISTRATION_UNREAD")));
        }
        return line.with(warnings);
    }

    private Set<Key> treatmentOf(ListLine line) {
        return delivery.agreements().stream()
                .filter(agreement -> line.sources().contains(agreement.source()))
                .map(Agreement::treatment)
                .collect(Collectors.toSet());
    }

    /** Another agreement of the same treatment that gives on the same days, in parallel or by mistake. */
    private static boolean givesBeside(ListLine line, ListLine other) {
        Set<LocalDate> days = line.doses().stream().map(Dose::date).collect(Collectors.toSet());
        return other != line && other.doses().stream().map(Dose::date).anyMatch(days::contains);
    }

    private Accounting accounting(List<ListLine> lines) {
        Set<Source> printed =
                lines.stream().flatMap(line -> line.sources().stream()).collect(Collectors.toSet());
        Map<Source, LeftOff> left = new LinkedHashMap<>();
        leftOff.stream()
                .filter(off -> !printed.contains(off.source()))
                .forEach(off -> left.putIfAbsent(off.source(), off));
        leftOff.clear();
        leftOff.addAll(left.values());
        Map<LeftOff.Reason, Integer> reasons = new EnumMap<>(LeftOff.Reason.class);
        left.values().forEach(off -> reasons.merge(off.reason(), 1, Integer::sum));
        Set<Source> unread = delivery.unread().stream()
                .filter(Unread::counted)
                .map(Unread::source)
                .collect(Collectors.toCollection(HashSet::new));
        return new Accounting(delivery.counted(), printed.size(), unread.size(), reasons);
    }
}
