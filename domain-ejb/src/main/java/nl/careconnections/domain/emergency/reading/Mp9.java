package nl.careconnections.domain.emergency.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.LeftOff;

/** Names of Medicatieproces 9 as the profiles of Nictiz (nictiz.fhir.nl.r4.medicationprocess9) have them. */
final class Mp9 {

    static final String EXT = "http://nictiz.nl/fhir/StructureDefinition/ext-";

    static final String TREATMENT = EXT + "PharmaceuticalTreatment.Identifier";
    static final String PERIOD = EXT + "TimeInterval.Period";
    static final String DURATION = EXT + "TimeInterval.Duration";
    static final String REGISTERED = EXT + "RegistrationDateTime";
    static final String STOP_TYPE = EXT + "StopType";
    static final String CYCLE = EXT + "InstructionsForUse.RepeatPeriodCyclicalSchedule";
    static final String RENDERED = EXT + "RenderedDosageInstruction";
    static final String DISTRIBUTION = EXT + "MedicationDispense.DistributionForm";
    static final String RELATED_DISPENSED = EXT + "RelationAdministrationAgreement";
    static final String DISPENSED_REASON = EXT + "AdministrationAgreement.ReasonModificationOrDiscontinuation";
    static final String AS_NEEDED_FOR = EXT + "Dosage-AsNeededFor";
    static final String DEVIATION = EXT + "MedicationAdministration2.ReasonForDeviation";
    static final String SITE = EXT + "MedicationAdministration2.InjectionPatchSite";
    static final String LATERALITY = EXT + "AnatomicalLocation.Laterality";
    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation";
    static final String EXACT = "http://hl7.org/fhir/StructureDefinition/timing-exact";

    static final String SNOMED = "http://snomed.info/sct";
    static final String UCUM = "http://unitsofmeasure.org";
    /** AanvullendeInformatie of a medicatieafspraak. */
    static final String PRESCRIBED_ADDITIONAL = "urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.14.2050";
    /** Distributievorm. */
    static final String DISTRIBUTION_FORM = "urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.3.8";
    /** G-Standaard: trade product, prescription product, generic product. */
    static final String HPK = "urn:oid:2.16.840.1.113883.2.4.4.7";

    static final String PRK = "urn:oid:2.16.840.1.113883.2.4.4.10";
    static final String GPK = "urn:oid:2.16.840.1.113883.2.4.4.1";
    static final String ATC = "http://www.whocc.no/atc";

    private static final Set<String> ADDITIONAL_INFORMATION = Set.of(
            EXT + "MedicationAgreement.MedicationAgreementAdditionalInformation",
            EXT + "MedicationAgreementAdditionalInformation",
            EXT + "AdministrationAgreement.AdditionalInformation",
            EXT + "AdministrationAgreementAdditionalInformation");

    private static final Map<String, Agreement.Kind> AGREEMENTS = Map.of(
            "MedicationRequest 33633005", Agreement.Kind.PRESCRIBED,
            "MedicationRequest 395067002", Agreement.Kind.SCHEME,
            "MedicationDispense 422037009", Agreement.Kind.DISPENSED);

    private static final Map<String, LeftOff.Reason> NOT_ON_THE_LIST = Map.of(
            "MedicationRequest 52711000146108", LeftOff.Reason.DISPENSE_REQUEST,
            "MedicationDispense 373784005", LeftOff.Reason.DISPENSING,
            "MedicationStatement 422979000", LeftOff.Reason.USE);

    static final String ADMINISTRATION = "18629005";

    private Mp9() {}

    static Optional<Agreement.Kind> agreement(String type, String category) {
        return Optional.ofNullable(AGREEMENTS.get(type + " " + category));
    }

    static Optional<LeftOff.Reason> notOnTheList(String type, String category) {
        return Optional.ofNullable(NOT_ON_THE_LIST.get(type + " " + category));
    }

    static boolean isAdditionalInformation(String url) {
        return ADDITIONAL_INFORMATION.contains(url);
    }

    /** The modifiers that are understood, where they are: on the agreement itself, and with the type that the profile has. */
    static boolean isKnownModifier(Node root, Node modifier) {
        boolean onAgreement = root.children().contains(modifier)
                && (root.name().equals("MedicationRequest") || root.name().equals("MedicationDispense"));
        String url = modifier.url().orElse("");
        return onAgreement
                && (url.equals(STOP_TYPE)
                                && modifier.children("valueCodeableConcept").count() == 1
                        || url.equals(CYCLE)
                                && modifier.children("valueDuration").count() == 1);
    }
}
