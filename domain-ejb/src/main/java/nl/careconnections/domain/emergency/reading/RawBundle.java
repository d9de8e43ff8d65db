package nl.careconnections.domain.emergency.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.careconnections.domain.emergency.medication.Fault;

/** The resources of a Bundle as written, and the checks that hold for both ways of writing it. */
final class RawBundle {

    private static final Set<String> OF_BUNDLE = Set.of(
            "resourceType",
            "id",
            "meta",
            "language",
            "identifier",
            "type",
            "timestamp",
            "total",
            "link",
            "entry",
            "signature");
    private static final Set<String> OF_ENTRY =
            Set.of("id", "extension", "link", "fullUrl", "resource", "search", "request", "response");

    private static final Set<String> READ = Set.of(
            "MedicationRequest",
            "MedicationDispense",
            "MedicationAdministration",
            "MedicationStatement",
            "Medication",
            "Patient",
            "Organization",
            "AllergyIntolerance",
            "Flag");

    /** Signs and digits as {@link java.math.BigDecimal} takes them, those of other scripts too. */
    private static final Pattern ASTRONOMIC = Pattern.compile("[+-]?[\\p{Nd}.]++[eE][+-]?\\p{Nd}{2,}+");

    private RawBundle() {}

    static List<RawResource> read(byte[] document, BundleFormat format) throws Malformed {
        return format == BundleFormat.XML ? XmlBundle.read(document) : JsonBundle.read(document);
    }

    /** Whether a list needs it; what nobody knows must be read too, for it may be an order. */
    static boolean isRead(String type) {
        return READ.contains(type) || !Hapi.knows(type);
    }

    static void checkBundle(Iterable<String> names) throws Malformed {
        check("Bundle", names, OF_BUNDLE);
    }

    static void checkEntry(int place, Iterable<String> names) throws Malformed {
        check("Bundle.entry[" + place + "]", names, OF_ENTRY);
    }

    private static void check(String path, Iterable<String> names, Set<String> known) throws Malformed {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new Malformed(
                        path + "." + name,
                        Fault.UNKNOWN_PART,
                        "unknown element, the Bundle cannot be understood without it");
            }
        }
    }

    /** What is wrong whatever the way of writing: modifiers and rules that nobody here knows. */
    static List<Flaw> commonFlaws(Node root) {
        List<Flaw> flaws = new ArrayList<>();
        root.all().forEach(node -> {
            if (node.name().equals("modifierExtension") && !Mp9.isKnownModifier(root, node)) {
                flaws.add(new Flaw(
                        node.path(),
                        Fault.CHANGED_MEANING,
                        "unknown modifierExtension "
                                + node.url().or(() -> node.valueOf("url")).orElse("without url")));
            }
            if (node.name().equals("implicitRules")) {
                flaws.add(new Flaw(node.path(), Fault.OTHER_RULES, "rules that are not known here"));
            }
            if (isAstronomic(node)) {
                flaws.add(new Flaw(node.path(), Fault.INVALID_VALUE, "a number beyond any amount"));
            }
        });
        return flaws;
    }

    /** Numbers that would fill the memory once they are written out. */
    private static boolean isAstronomic(Node node) {
        boolean identifier = node.path().contains("dentifier");
        return !identifier
                && node.value()
                        .filter(value -> ASTRONOMIC.matcher(value).matches())
                        .isPresent();
    }

    static Optional<String> unlessAstronomic(Node root, String text) {
        return root.all().anyMatch(RawBundle::isAstronomic) ? Optional.empty() : Optional.of(text);
    }
}
