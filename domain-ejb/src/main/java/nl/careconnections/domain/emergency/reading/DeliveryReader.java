package nl.careconnections.domain.emergency.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Administration;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Caution;
import nl.careconnections.domain.emergency.medication.Delivery;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.LeftOff;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.emergency.medication.Unread;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Reads the Bundle of one client. */
public final class DeliveryReader {

    private static final Set<MedicationRequest.MedicationRequestIntent> NO_ORDER = EnumSet.of(
            MedicationRequest.MedicationRequestIntent.PROPOSAL,
            MedicationRequest.MedicationRequestIntent.PLAN,
            MedicationRequest.MedicationRequestIntent.OPTION);

    private final BundleFormat format;
    private final Directory directory = new Directory();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Administration> administrations = new ArrayList<>();
    private final List<Caution> cautions = new ArrayList<>();
    private final List<LeftOff> leftOff = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<String> patientAddresses = new HashSet<>();
    private Optional<Patient> patient = Optional.empty();
    private boolean allergiesDelivered;
    private Optional<Problem> refused = Optional.empty();

    private DeliveryReader(BundleFormat format) {
        this.format = format;
    }

    /**
     * What the Bundle of a client holds. It never fails: what cannot be read is in {@link Delivery#unread()}, and a document of
     * which nothing can be used has {@link Delivery#refused()}.
     */
    public static Delivery read(byte[] document, BundleFormat format) {
        int counted;
        try {
            counted = RawCount.of(document, format);
        } catch (Malformed unreadable) {
            return Delivery.refused(problem(unreadable), Optional.empty(), BrokenText.words(document));
        }
        try {
            DeliveryReader reader = new DeliveryReader(format);
            reader.readAll(RawBundle.read(document, format));
            return reader.delivery(counted);
        } catch (Malformed unreadable) {
            return Delivery.refused(problem(unreadable), Optional.of(counted), BrokenText.words(document));
        }
    }

    private static Problem problem(Malformed malformed) {
        return new Problem("Bundle", malformed.path(), malformed.fault(), malformed.getMessage());
    }

    private Delivery delivery(int counted) {
        return new Delivery(
                Optional.of(counted),
                patient.flatMap(DeliveryReader::birthDate),
                patient.map(person -> Elements.text(person.getNameFirstRep().getNameAsSingleString())),
                List.copyOf(agreements),
                List.copyOf(administrations),
                List.copyOf(cautions),
                allergiesDelivered,
                List.copyOf(leftOff),
                List.copyOf(unread),
                refused,
                List.of());
    }

    private void readAll(List<RawResource> all) {
        all.stream().filter(raw -> raw.type().equals("Patient")).forEach(this::patient);
        all.stream().filter(raw -> Directory.keeps(raw.type())).forEach(this::keep);
        all.forEach(this::read);
        unread.stream()
                .filter(Unread::agreement)
                .filter(resource -> resource.treatment().isEmpty())
                .findFirst()
                .ifPresent(resource -> refuse(
                        resource.source().name(),
                        resource.problems().get(0).path(),
                        Fault.TREATMENT_UNREADABLE,
                        "cannot be read (" + resource.problems().get(0).reason()
                                + "), nor can the treatment that it belongs to: it may stop or change any line"));
    }

    private void refuse(String resource, String path, Fault fault, String reason) {
        if (refused.isEmpty()) {
            refused = Optional.of(new Problem(resource, path, fault, reason));
        }
    }

    private void patient(RawResource raw) {
        List<Flaw> flaws = new ArrayList<>(raw.flaws());
        Optional<Patient> read =
                Hapi.read(raw, format, flaws).filter(Patient.class::isInstance).map(Patient.class::cast);
        boolean modified = flaws.stream().anyMatch(flaw -> flaw.fault() == Fault.CHANGED_MEANING);
        boolean birthDate = flaws.stream().anyMatch(flaw -> flaw.path().endsWith(".birthDate"));
        if (read.isEmpty() || modified || birthDate || !hasWholeBirthDate(read.get())) {
            refuse(
                    raw.source().name(),
                    flaws.isEmpty() ? "Patient.birthDate" : flaws.get(0).path(),
                    flaws.isEmpty() ? Fault.BIRTH_DATE : flaws.get(0).fault(),
                    flaws.isEmpty() ? "not a whole date" : flaws.get(0).reason());
        }
        if (patient.isPresent()) {
            refuse(
                    raw.source().name(),
                    "Patient",
                    Fault.SEVERAL_PATIENTS,
                    "more than one patient in the Bundle of a client");
        }
        if (!flaws.isEmpty()) {
            unread(raw, flaws);
        }
        patient = patient.or(() -> read);
        AgreementReader.addresses(raw).forEach(address -> patientAddresses.add(address.value()));
    }

    private static Optional<LocalDate> birthDate(Patient patient) {
        return Optional.ofNullable(patient.getBirthDateElement().getValueAsString())
                .flatMap(Moment::read)
                .filter(Moment::dayOnly)
                .map(moment -> moment.local().toLocalDate());
    }

    private static boolean hasWholeBirthDate(Patient patient) {
        return patient.getBirthDateElement().getValueAsString() == null
                || birthDate(patient).isPresent();
    }

    private void keep(RawResource raw) {
        List<Flaw> flaws = new ArrayList<>(raw.flaws());
        Optional<Resource> read = Hapi.read(raw, format, flaws);
        boolean product = raw.type().equals("Medication");
        if (product && !flaws.isEmpty()) {
            unread(raw, flaws);
        }
        directory.add(raw, flaws.isEmpty() || !product ? read : Optional.empty());
    }

    private void read(RawResource raw) {
        switch (raw.type()) {
            case "MedicationRequest", "MedicationDispense", "MedicationAdministration", "MedicationStatement" ->
                medication(raw);
            case "AllergyIntolerance", "Flag" -> caution(raw);
            default -> {
                if (!Hapi.knows(raw.type())) {
                    unread(raw, List.of(new Flaw(raw.type(), Fault.UNKNOWN_PART, "not a resource of FHIR R4")));
                }
            }
        }
    }

    private void medication(RawResource raw) {
        List<Flaw> flaws = new ArrayList<>(raw.flaws());
        raw.host()
                .ifPresent(host -> flaws.add(new Flaw(
                        raw.type(), Fault.WRONG_PLACE, "contained in " + host + ", where it is not looked for")));
        Optional<Resource> resource = Hapi.read(raw, format, flaws);
        if (!flaws.isEmpty() || resource.isEmpty()) {
            unread(raw, flaws);
            return;
        }
        try {
            understand(raw, (DomainResource) resource.get());
        } catch (Unreadable unreadable) {
            unread(raw, List.of(unreadable.flaw()));
        }
    }

    private void understand(RawResource raw, DomainResource resource) {
        if (resource instanceof MedicationRequest request) {
            checkSubject(raw, request.getSubject());
            request(raw, request);
        } else if (resource instanceof MedicationDispense dispense) {
            checkSubject(raw, dispense.getSubject());
            dispense(raw, dispense);
        } else if (resource instanceof MedicationAdministration administration) {
            checkSubject(raw, administration.getSubject());
            administration(raw, administration);
        } else if (resource instanceof MedicationStatement statement) {
            checkSubject(raw, statement.getSubject());
            leave(raw, LeftOff.Reason.USE);
        }
    }

    private void checkSubject(RawResource raw, Reference subject) {
        String address = Elements.text(subject.getReference());
        if (!address.isEmpty()
                && !patientAddresses.isEmpty()
                && patientAddresses.stream().noneMatch(own -> same(own, address))) {
            throw new Unreadable(raw.type() + ".subject", Fault.OTHER_PATIENT, "is about another patient: " + address);
        }
    }

    /** An absolute address, a relative one that it ends with, or one with a version behind it. */
    private static boolean same(String one, String other) {
        String plain = other.replaceFirst("/_history/.*$", "");
        return one.equals(plain) || one.endsWith("/" + plain) || plain.endsWith("/" + one);
    }

    private void leave(RawResource raw, LeftOff.Reason reason) {
        leftOff.add(new LeftOff(raw.source(), reason));
    }

    private void request(RawResource raw, MedicationRequest request) {
        Set<String> categories = new LinkedHashSet<>();
        request.getCategory().forEach(category -> categories.addAll(snomed(category)));
        if (request.getStatus() == MedicationRequest.MedicationRequestStatus.ENTEREDINERROR) {
            leave(raw, LeftOff.Reason.ENTERED_IN_ERROR);
        } else if (leftOffByCategory(raw, categories).isPresent()) {
            leave(raw, leftOffByCategory(raw, categories).get());
        } else if (NO_ORDER.contains(request.getIntent())) {
            leave(raw, LeftOff.Reason.PROPOSAL);
        } else {
            agree(new AgreementReader(raw, directory, request).request(kind(raw, categories)));
        }
    }

    private void dispense(RawResource raw, MedicationDispense dispense) {
        Set<String> categories = snomed(dispense.getCategory());
        if (dispense.getStatus() == MedicationDispense.MedicationDispenseStatus.ENTEREDINERROR) {
            leave(raw, LeftOff.Reason.ENTERED_IN_ERROR);
        } else if (leftOffByCategory(raw, categories).isPresent()) {
            leave(raw, leftOffByCategory(raw, categories).get());
        } else {
            kind(raw, categories);
            agree(new AgreementReader(raw, directory, dispense).dispense());
        }
    }

    private static Optional<LeftOff.Reason> leftOffByCategory(RawResource raw, Set<String> categories) {
        return categories.size() == 1
                ? Mp9.notOnTheList(raw.type(), categories.iterator().next())
                : Optional.empty();
    }

    private static Agreement.Kind kind(RawResource raw, Set<String> categories) {
        List<Agreement.Kind> kinds = categories.stream()
                .flatMap(category -> Mp9.agreement(raw.type(), category).stream())
                .toList();
        if (kinds.size() != 1 || categories.size() != 1) {
            throw new Unreadable(
                    raw.type() + ".category",
                    Fault.OTHER_KIND,
                    "not one of the categories of Medicatieproces 9: " + categories);
        }
        return kinds.get(0);
    }

    private static Set<String> snomed(CodeableConcept category) {
        Set<String> codes = new LinkedHashSet<>();
        Elements.codes(category).stream()
                .filter(code -> code.system().equals(Mp9.SNOMED))
                .forEach(code -> codes.add(code.code()));
        return codes;
    }

    /** The same again is one; one that says something else under the same number is not understood. */
    private void agree(Agreement agreement) {
        Optional<Agreement> same = agreements.stream()
                .filter(other -> other.kind() == agreement.kind())
                .filter(other -> other.content().equals(agreement.content()))
                .findFirst();
        if (same.isPresent()) {
            leftOff.add(new LeftOff(agreement.source(), LeftOff.Reason.DELIVERED_TWICE));
            return;
        }
        if (agreements.stream().anyMatch(other -> sharesNumber(other, agreement))) {
            throw new Unreadable(
                    agreement.source().name(),
                    Fault.TWO_OF_ONE_NUMBER,
                    "delivered twice under one number, and not the same");
        }
        agreements.add(agreement);
    }

    private static boolean sharesNumber(Agreement one, Agreement other) {
        return one.kind() == other.kind()
                && one.identifiers().stream()
                        .filter(key -> !key.system().isEmpty())
                        .anyMatch(other.identifiers()::contains);
    }

    private void administration(RawResource raw, MedicationAdministration administration) {
        if (administration.getStatus() == MedicationAdministration.MedicationAdministrationStatus.ENTEREDINERROR) {
            leave(raw, LeftOff.Reason.ENTERED_IN_ERROR);
            return;
        }
        Administration given = AdministrationReader.read(raw, administration, directory);
        if (administrations.stream().anyMatch(other -> other.content().equals(given.content()))) {
            leave(raw, LeftOff.Reason.DELIVERED_TWICE);
        } else {
            administrations.add(given);
        }
    }

    private void caution(RawResource raw) {
        List<Flaw> flaws = new ArrayList<>(raw.flaws());
        Optional<Resource> resource = Hapi.read(raw, format, flaws);
        if (!flaws.isEmpty() || resource.isEmpty()) {
            unread(raw, flaws);
            return;
        }
        if (resource.get() instanceof AllergyIntolerance allergy) {
            allergiesDelivered = true;
            CautionReader.allergy(allergy).ifPresent(cautions::add);
        } else if (resource.get() instanceof Flag flag) {
            CautionReader.alert(flag).ifPresent(cautions::add);
        }
    }

    private void unread(RawResource raw, List<Flaw> flaws) {
        List<Problem> problems = flaws.stream()
                .distinct()
                .map(flaw -> new Problem(raw.source().name(), flaw.path(), flaw.fault(), flaw.reason()))
                .toList();
        boolean counted = RawCount.COUNTED.contains(raw.type());
        unread.add(new Unread(
                raw.source(),
                counted,
                mayOrder(raw),
                treatment(raw.root()),
                problems.isEmpty()
                        ? List.of(new Problem(raw.source().name(), raw.type(), Fault.UNREADABLE, "cannot be read"))
                        : problems,
                raw.root().words()));
    }

    /** What is no agreement by its category cannot stop or change a line. */
    private static boolean mayOrder(RawResource raw) {
        if (!Hapi.knows(raw.type())) {
            return true;
        }
        boolean request = raw.type().equals("MedicationRequest") || raw.type().equals("MedicationDispense");
        boolean beside = raw.root()
                .children("category")
                .flatMap(category -> category.children("coding"))
                .flatMap(coding -> coding.valueOf("code").stream())
                .anyMatch(code -> Mp9.notOnTheList(raw.type(), code).isPresent());
        return request && !beside;
    }

    private static Optional<Key> treatment(Node root) {
        return root.children("extension")
                .filter(extension -> extension.url().equals(Optional.of(Mp9.TREATMENT)))
                .flatMap(extension -> extension.children("valueIdentifier"))
                .flatMap(identifier -> identifier.valueOf("value").stream()
                        .map(value ->
                                new Key(identifier.valueOf("system").orElse("").strip(), value.strip())))
                .findFirst();
    }
}
