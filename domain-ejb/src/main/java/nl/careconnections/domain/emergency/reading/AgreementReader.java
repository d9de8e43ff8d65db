package nl.careconnections.domain.emergency.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Callee;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.Dosing;
import nl.careconnections.domain.emergency.medication.Entry;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.Length;
import nl.careconnections.domain.emergency.medication.Medicine;
import nl.careconnections.domain.emergency.medication.Span;
import nl.careconnections.domain.emergency.medication.StopType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** MedicationRequest and MedicationDispense to agreements and schemes. */
final class AgreementReader {

    private static final Set<MedicationRequest.MedicationRequestStatus> REQUEST_HOLDS = EnumSet.of(
            MedicationRequest.MedicationRequestStatus.ACTIVE, MedicationRequest.MedicationRequestStatus.UNKNOWN);
    private static final Set<MedicationDispense.MedicationDispenseStatus> DISPENSE_HOLDS = EnumSet.of(
            MedicationDispense.MedicationDispenseStatus.UNKNOWN,
            MedicationDispense.MedicationDispenseStatus.COMPLETED,
            MedicationDispense.MedicationDispenseStatus.INPROGRESS,
            MedicationDispense.MedicationDispenseStatus.PREPARATION);

    private final RawResource raw;
    private final Directory directory;
    private final DomainResource resource;
    private final String type;

    AgreementReader(RawResource raw, Directory directory, DomainResource resource) {
        this.raw = raw;
        this.directory = directory;
        this.resource = resource;
        this.type = raw.type();
    }

    /** What MedicationRequest and MedicationDispense name differently. */
    private record Own(
            List<Identifier> identifiers,
            Type medication,
            List<Dosage> dosage,
            List<String> notes,
            List<String> reasons,
            Set<Key> prior,
            Set<Key> authorised,
            Optional<String> statusAgainst,
            String author,
            Optional<Callee> callee) {}

    Agreement request(Agreement.Kind kind) {
        MedicationRequest request = (MedicationRequest) resource;
        if (request.getDoNotPerform()) {
            throw new Unreadable(
                    type + ".doNotPerform", Fault.OTHER_KIND, "an order not to give is not part of Medicatieproces 9");
        }
        return agreement(
                kind,
                new Own(
                        request.getIdentifier(),
                        request.getMedication(),
                        request.getDosageInstruction(),
                        Elements.notes(request.getNote()),
                        request.getReasonCode().stream().map(Elements::words).toList(),
                        keys(request.getPriorPrescription()),
                        keys(request.getBasedOn()),
                        Optional.ofNullable(request.getStatus())
                                .filter(status -> !REQUEST_HOLDS.contains(status))
                                .map(MedicationRequest.MedicationRequestStatus::toCode),
                        Elements.words(request.getRequester()),
                        Optional.empty()));
    }

    Agreement dispense() {
        MedicationDispense dispense = (MedicationDispense) resource;
        Reference pharmacy = dispense.getPerformer().stream()
                .map(MedicationDispense.MedicationDispensePerformerComponent::getActor)
                .findFirst()
                .orElseGet(Reference::new);
        return agreement(
                Agreement.Kind.DISPENSED,
                new Own(
                        dispense.getIdentifier(),
                        dispense.getMedication(),
                        dispense.getDosageInstruction(),
                        Elements.notes(dispense.getNote()),
                        value(Mp9.DISPENSED_REASON, CodeableConcept.class)
                                .map(reason -> List.of(Elements.words(reason)))
                                .orElse(List.of()),
                        related(),
                        keys(dispense.getAuthorizingPrescription()),
                        Optional.ofNullable(dispense.getStatus())
                                .filter(status -> !DISPENSE_HOLDS.contains(status))
                                .map(MedicationDispense.MedicationDispenseStatus::toCode),
                        Elements.words(pharmacy),
                        directory.callee(pharmacy, raw)));
    }

    private Agreement agreement(Agreement.Kind kind, Own own) {
        Medicine medicine = directory.medicine(own.medication, raw);
        return new Agreement(
                raw.source(),
                kind,
                identifiers(own),
                treatment(resource.getExtension(), type),
                Elements.instant(value(Mp9.REGISTERED, DateTimeType.class), path(Mp9.REGISTERED)),
                period(),
                stop(),
                medicine,
                new Dosing(DosageReader.steps(own.dosage, type + ".dosageInstruction"), cycle()),
                value(Mp9.RENDERED, StringType.class)
                        .map(rendered -> Elements.text(rendered.getValue()))
                        .orElse(""),
                entry(),
                additional(),
                own.notes,
                own.reasons.stream().filter(reason -> !reason.isEmpty()).toList(),
                own.prior,
                own.authorised,
                own.statusAgainst,
                isPouch(),
                own.author,
                own.callee,
                raw.root().content());
    }

    private Set<Key> identifiers(Own own) {
        Set<Key> identifiers = new HashSet<>(Elements.keys(own.identifiers));
        identifiers.addAll(addresses(raw));
        return identifiers;
    }

    private <T extends Type> Optional<T> value(String url, Class<T> wanted) {
        return Elements.value(resource.getExtension(), url, wanted, path(url));
    }

    private String path(String url) {
        return type + ".extension(" + url.substring(url.lastIndexOf('/') + 1) + ")";
    }

    static Key treatment(List<Extension> extensions, String type) {
        String path = type + ".extension(ext-PharmaceuticalTreatment.Identifier)";
        return Elements.value(extensions, Mp9.TREATMENT, Identifier.class, path)
                .flatMap(Elements::key)
                .orElseThrow(() ->
                        new Unreadable(path, Fault.TREATMENT_MISSING, "the treatment that it belongs to is missing"));
    }

    private Span period() {
        String path = path(Mp9.PERIOD);
        Optional<Period> period = value(Mp9.PERIOD, Period.class);
        Optional<Duration> duration = period.flatMap(
                        given -> Elements.value(given.getExtension(), Mp9.DURATION, Duration.class, path))
                .or(() -> value(Mp9.DURATION, Duration.class));
        return new Span(
                period.flatMap(given -> Elements.start(given, path)),
                period.flatMap(given -> Elements.end(given, path)),
                duration.map(given -> length(given, path)));
    }

    private static Length length(Duration duration, String path) {
        return Elements.length(duration, (Contradiction ignored) -> {})
                .orElseThrow(() -> new Unreadable(path, Fault.INVALID_VALUE, "a duration that cannot be counted"));
    }

    private Optional<StopType> stop() {
        return Elements.value(
                        resource.getModifierExtension(),
                        Mp9.STOP_TYPE,
                        CodeableConcept.class,
                        type + ".modifierExtension(ext-StopType)")
                .map(concept -> Elements.codes(concept).stream()
                        .filter(code -> code.system().equals(Mp9.SNOMED))
                        .map(code -> StopType.of(code.code()))
                        .findFirst()
                        .orElse(StopType.UNKNOWN));
    }

    private Optional<Length> cycle() {
        String path = type + ".modifierExtension(ext-InstructionsForUse.RepeatPeriodCyclicalSchedule)";
        return Elements.value(resource.getModifierExtension(), Mp9.CYCLE, Duration.class, path)
                .map(duration -> length(duration, path));
    }

    private Stream<Type> additionalInformation() {
        return resource.getExtension().stream()
                .filter(extension -> Mp9.isAdditionalInformation(extension.getUrl()))
                .map(Extension::getValue);
    }

    private List<String> additional() {
        return additionalInformation()
                .map(value -> value instanceof CodeableConcept concept
                        ? Elements.words(concept)
                        : value instanceof StringType text ? Elements.text(text.getValue()) : "")
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private Entry entry() {
        List<String> codes = additionalInformation()
                .filter(CodeableConcept.class::isInstance)
                .flatMap(concept -> Elements.codes((CodeableConcept) concept).stream())
                .filter(code -> code.system().equals(Mp9.PRESCRIBED_ADDITIONAL))
                .map(code -> code.code())
                .toList();
        if (codes.contains("11")) {
            return Entry.AFTER_PROCESSING;
        }
        if (codes.contains("7")) {
            return Entry.NEXT_ROTATION;
        }
        return codes.contains("6") ? Entry.AT_ONCE : Entry.UNSAID;
    }

    private boolean isPouch() {
        return value(Mp9.DISTRIBUTION, CodeableConcept.class).stream()
                .flatMap(form -> Elements.codes(form).stream())
                .anyMatch(code -> code.is(Mp9.DISTRIBUTION_FORM, "1"));
    }

    private Set<Key> related() {
        Set<Key> related = new HashSet<>();
        Elements.extensions(resource.getExtension(), Mp9.RELATED_DISPENSED)
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .forEach(reference -> related.addAll(keys((Reference) reference)));
        return related;
    }

    private static Set<Key> keys(List<Reference> references) {
        Set<Key> keys = new HashSet<>();
        references.forEach(reference -> keys.addAll(keys(reference)));
        return keys;
    }

    /** A reference by identifier, as Medicatieproces 9 has them, or by address, which is kept as a key without system. */
    static Set<Key> keys(Reference reference) {
        Set<Key> keys = new HashSet<>();
        Elements.key(reference.hasIdentifier() ? reference.getIdentifier() : null)
                .ifPresent(keys::add);
        if (reference.hasReference()) {
            keys.add(new Key("", Elements.text(reference.getReference())));
        }
        return keys;
    }

    /** Keys by which references by address find the resource. */
    static Set<Key> addresses(RawResource raw) {
        Set<Key> addresses = new HashSet<>();
        if (!raw.fullUrl().isEmpty()) {
            addresses.add(new Key("", raw.fullUrl()));
        }
        raw.root().valueOf("id").ifPresent(id -> addresses.add(new Key("", raw.type() + "/" + id)));
        return addresses;
    }
}
