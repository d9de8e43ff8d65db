package nl.careconnections.domain.emergency.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Administration;
import nl.careconnections.domain.emergency.medication.Amount;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Key;
import nl.careconnections.domain.emergency.medication.Moment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** MedicationAdministration to what was given. */
final class AdministrationReader {

    private static final String TYPE = "MedicationAdministration";

    private AdministrationReader() {}

    static Administration read(RawResource raw, MedicationAdministration given, Directory directory) {
        return new Administration(
                raw.source(),
                AgreementReader.treatment(given.getExtension(), TYPE),
                at(given),
                Elements.instant(
                        Elements.value(given.getExtension(), Mp9.REGISTERED, DateTimeType.class, TYPE + ".extension"),
                        TYPE + ".extension(ext-RegistrationDateTime)"),
                directory.medicine(given.getMedication(), raw),
                amount(given),
                deviation(given),
                given.getStatus() != MedicationAdministration.MedicationAdministrationStatus.NOTDONE,
                site(given),
                String.join(" ", Elements.notes(given.getNote())),
                agreements(given),
                raw.root().content());
    }

    private static Moment at(MedicationAdministration given) {
        String path = TYPE + ".effective";
        Optional<Moment> at = given.getEffective() instanceof Period period
                ? Elements.start(period, path + "Period")
                : Elements.moment((DateTimeType) given.getEffective(), path + "DateTime");
        return at.orElseThrow(() -> new Unreadable(path, Fault.MISSING, "when it was given is missing"));
    }

    /** Negative amounts are corrections, and units only shown: nothing here contradicts. */
    private static Optional<Amount> amount(MedicationAdministration given) {
        return given.hasDosage() && given.getDosage().hasDose()
                ? Elements.amount(given.getDosage().getDose(), TYPE + ".dosage.dose", contradiction -> {})
                : Optional.empty();
    }

    private static String deviation(MedicationAdministration given) {
        String why = Elements.value(given.getExtension(), Mp9.DEVIATION, CodeableConcept.class, TYPE + ".extension")
                .map(Elements::words)
                .orElse("");
        return why.isEmpty() && given.hasStatusReason() ? Elements.words(given.getStatusReasonFirstRep()) : why;
    }

    private static String site(MedicationAdministration given) {
        Optional<CodeableConcept> site =
                Elements.value(given.getExtension(), Mp9.SITE, CodeableConcept.class, TYPE + ".extension");
        if (site.isEmpty()) {
            return given.hasDosage() ? Elements.words(given.getDosage().getSite()) : "";
        }
        String side = Elements.value(
                        site.get().getExtension(), Mp9.LATERALITY, CodeableConcept.class, TYPE + ".extension")
                .map(Elements::words)
                .orElse("");
        return side.isEmpty() ? Elements.words(site.get()) : Elements.words(site.get()) + ", " + side;
    }

    private static Set<Key> agreements(MedicationAdministration given) {
        Set<Key> agreements = new HashSet<>();
        for (Reference reference : given.getSupportingInformation()) {
            agreements.addAll(AgreementReader.keys(reference));
        }
        agreements.addAll(AgreementReader.keys(given.getRequest()));
        return agreements;
    }
}
