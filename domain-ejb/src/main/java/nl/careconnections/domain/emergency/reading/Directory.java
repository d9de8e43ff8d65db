package nl.careconnections.domain.emergency.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Callee;
import nl.careconnections.domain.emergency.medication.Code;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Medicine;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** What the agreements of a Bundle refer to: products and pharmacies. */
final class Directory {

    private static final Set<String> KEPT = Set.of("Medication", "Organization");

    private final Map<String, Resource> read = new HashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    static boolean keeps(String type) {
        return KEPT.contains(type);
    }

    void add(RawResource raw, Optional<Resource> resource) {
        for (String address : addresses(raw)) {
            if (resource.isPresent()) {
                read.put(address, resource.get());
            } else {
                unread.add(address);
            }
        }
    }

    private static List<String> addresses(RawResource raw) {
        List<String> addresses = new ArrayList<>();
        if (!raw.fullUrl().isEmpty()) {
            addresses.add(raw.fullUrl());
        }
        raw.root().valueOf("id").ifPresent(id -> {
            addresses.add(raw.type() + "/" + id);
            raw.host().ifPresent(host -> addresses.add(host + " #" + id));
        });
        return addresses;
    }

    private Optional<Resource> find(Reference reference, RawResource from) {
        String address = Elements.text(reference.getReference());
        String own = address.startsWith("#") ? from.source().name() + " " + address : address;
        Resource inside = reference.getResource() instanceof Resource contained ? contained : null;
        if (inside != null) {
            return Optional.of(inside);
        }
        if (unread.contains(own)) {
            throw new Unreadable(
                    from.type() + ".medication",
                    Fault.PRODUCT_UNREADABLE,
                    "its product " + address + " cannot be read");
        }
        return Optional.ofNullable(read.get(own));
    }

    Medicine medicine(Type medication, RawResource from) {
        if (medication instanceof CodeableConcept concept) {
            return named(Elements.words(concept), concept, List.of(), from);
        }
        if (medication instanceof Reference reference) {
            Optional<Medication> found =
                    find(reference, from).filter(Medication.class::isInstance).map(Medication.class::cast);
            String name = found.map(product -> Elements.words(product.getCode()))
                    .filter(words -> !words.isEmpty())
                    .orElse(Elements.words(reference));
            return named(
                    name,
                    found.map(Medication::getCode).orElseGet(CodeableConcept::new),
                    found.map(Medication::getIngredient).orElse(List.of()),
                    from);
        }
        throw new Unreadable(from.type() + ".medication", Fault.PRODUCT_UNREADABLE, "no product");
    }

    private static Medicine named(
            String name,
            CodeableConcept code,
            List<Medication.MedicationIngredientComponent> ingredients,
            RawResource from) {
        if (name.isBlank()) {
            throw new Unreadable(from.type() + ".medication", Fault.PRODUCT_UNREADABLE, "a product without name");
        }
        List<Code> codes = Elements.codes(code);
        return new Medicine(name, codes, substances(name, codes, ingredients));
    }

    private static Set<String> substances(
            String name, List<Code> codes, List<Medication.MedicationIngredientComponent> ingredients) {
        Set<String> substances = new LinkedHashSet<>();
        for (Code code : codes) {
            if (code.system().equals(Mp9.ATC)) {
                substances.add(code.code());
            }
            if (code.system().equals(Mp9.PRK) || code.system().equals(Mp9.GPK)) {
                substances.add(code.system() + " " + code.code());
                substances.addAll(firstWords(code.display()));
            }
        }
        ingredients.stream()
                .filter(Medication.MedicationIngredientComponent::hasItemCodeableConcept)
                .map(ingredient -> Elements.words(ingredient.getItemCodeableConcept()))
                .forEach(words -> substances.addAll(firstWords(words)));
        boolean named = substances.stream().anyMatch(substance -> !substance.contains(":"));
        if (!named) {
            substances.addAll(firstWords(name));
        }
        return Set.copyOf(substances);
    }

    /** Generic names begin with the substances: "ACETYLSALICYLZUUR/PARACETAMOL/COF TAB 250/250/50MG". */
    private static Set<String> firstWords(String genericName) {
        Set<String> words = new LinkedHashSet<>();
        for (String word :
                genericName.strip().toUpperCase(Locale.ROOT).split("[ ,]", 2)[0].split("/")) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    Optional<Callee> callee(Reference reference, RawResource from) {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Optional<Organization> found =
                find(reference, from).filter(Organization.class::isInstance).map(Organization.class::cast);
        String name = found.map(Organization::getName).map(Elements::text).orElse(Elements.words(reference));
        String phone = found.stream()
                .flatMap(organization -> organization.getTelecom().stream())
                .filter(contact -> contact.getSystem() == ContactPoint.ContactPointSystem.PHONE)
                .map(contact -> Elements.text(contact.getValue()))
                .findFirst()
                .orElse("");
        return name.isEmpty() && phone.isEmpty() ? Optional.empty() : Optional.of(new Callee(name, phone));
    }
}
