package nl.careconnections.domain.emergency;

import java.util.ArrayList;
import java.util.List;

/** An agreement or scheme of a fixture. */
final class Order {

    private final String type;
    private final String category;
    private final String id;
    private String treatment = "T1";
    private String medicine = "Paracetamol tablet 500mg";
    private String registered = "2026-10-01T09:00:00+02:00";
    private String start = "2026-10-01";
    private String end;
    private String duration = "";
    private String stop = "";
    private String cycle = "";
    private String rendered = "";
    private String extra = "";
    private String status = "unknown";
    private String relation = "";
    private final List<String> relations = new ArrayList<>();
    private String notes = "";
    private final List<String> steps = new ArrayList<>();

    private Order(String type, String category, String id) {
        this.type = type;
        this.category = category;
        this.id = id;
    }

    static Order ma(String id) {
        return new Order("MedicationRequest", "33633005", id);
    }

    static Order wds(String id) {
        return new Order("MedicationRequest", "395067002", id);
    }

    static Order ta(String id) {
        return new Order("MedicationDispense", "422037009", id);
    }

    static Order of(String type, String category, String id) {
        return new Order(type, category, id);
    }

    Order treatment(String number) {
        treatment = number;
        return this;
    }

    Order medicine(String name) {
        medicine = name;
        return this;
    }

    Order registered(String at) {
        registered = at;
        return this;
    }

    Order from(String date) {
        start = date;
        return this;
    }

    Order until(String date) {
        end = date;
        return this;
    }

    Order during(int value, String unit) {
        duration = Fixture.extension(
                Fixture.EXT + "TimeInterval.Duration", quantity("valueDuration", String.valueOf(value), unit, unit));
        return this;
    }

    Order stop(String snomed) {
        stop = "<modifierExtension url=\"" + Fixture.EXT + "StopType\"><valueCodeableConcept><coding>"
                + "<system value=\"http://snomed.info/sct\"/><code value=\"" + snomed
                + "\"/></coding></valueCodeableConcept>"
                + "</modifierExtension>";
        return this;
    }

    Order cycle(int days) {
        cycle = "<modifierExtension url=\"" + Fixture.EXT + "InstructionsForUse.RepeatPeriodCyclicalSchedule\">"
                + quantity("valueDuration", String.valueOf(days), "dag", "d") + "</modifierExtension>";
        return this;
    }

    Order modifier(String url) {
        stop += "<modifierExtension url=\"" + url + "\"><valueBoolean value=\"true\"/></modifierExtension>";
        return this;
    }

    Order text(String text) {
        rendered =
                Fixture.extension(Fixture.EXT + "RenderedDosageInstruction", "<valueString value=\"" + text + "\"/>");
        return this;
    }

    Order info(String code) {
        extra += Fixture.extension(
                Fixture.EXT + "MedicationAgreement.MedicationAgreementAdditionalInformation",
                "<valueCodeableConcept><coding><system value=\"urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.14.2050\"/><code value=\""
                        + code + "\"/><display value=\"Informatie " + code + "\"/></coding></valueCodeableConcept>");
        return this;
    }

    Order pouch() {
        extra += Fixture.extension(
                Fixture.EXT + "MedicationDispense.DistributionForm",
                "<valueCodeableConcept><coding><system value=\"urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.3.8\"/><code value=\"1\"/>"
                        + "</coding></valueCodeableConcept>");
        return this;
    }

    Order status(String code) {
        status = code;
        return this;
    }

    Order note(String text) {
        notes += "<note><text value=\"" + text + "\"/></note>";
        return this;
    }

    /** What it carries out: the MA of a TA, or of a WDS. */
    Order carriesOut(String other) {
        String name = type.equals("MedicationDispense") ? "authorizingPrescription" : "basedOn";
        relations.add(reference(name, other));
        return this;
    }

    /** The one before it, of its own kind. */
    Order after(String other) {
        if (type.equals("MedicationDispense")) {
            extra += Fixture.extension(
                    Fixture.EXT + "RelationAdministrationAgreement", reference("valueReference", other));
        } else {
            relation = reference("priorPrescription", other);
        }
        return this;
    }

    Order step(Dosing dosing) {
        steps.add(dosing.xml());
        return this;
    }

    static String identifier(String name, String value) {
        return "<" + name + "><system value=\"urn:oid:2.999.1\"/><value value=\"" + value + "\"/></" + name + ">";
    }

    private static String reference(String name, String other) {
        return "<" + name + ">" + identifier("identifier", other) + "</" + name + ">";
    }

    static String quantity(String name, String value, String unit, String code) {
        return "<" + name + "><value value=\"" + value + "\"/><unit value=\"" + unit
                + "\"/><system value=\"http://unitsofmeasure.org\"/><code value=\"" + code + "\"/></" + name + ">";
    }

    String xml() {
        boolean dispense = type.equals("MedicationDispense");
        String period = start == null && end == null && duration.isEmpty()
                ? ""
                : Fixture.extension(
                        Fixture.EXT + "TimeInterval.Period",
                        "<valuePeriod>" + duration + (start == null ? "" : "<start value=\"" + start + "\"/>")
                                + (end == null ? "" : "<end value=\"" + end + "\"/>") + "</valuePeriod>");
        return "<" + type + "><id value=\"" + id + "\"/>"
                + (registered == null
                        ? ""
                        : Fixture.extension(
                                Fixture.EXT + "RegistrationDateTime", "<valueDateTime value=\"" + registered + "\"/>"))
                + rendered + period
                + Fixture.extension(
                        Fixture.EXT + "PharmaceuticalTreatment.Identifier", identifier("valueIdentifier", treatment))
                + extra + stop + cycle + identifier("identifier", id) + "<status value=\"" + status + "\"/>"
                + (dispense ? "" : "<intent value=\"order\"/>")
                + "<category><coding><system value=\"http://snomed.info/sct\"/><code value=\"" + category
                + "\"/></coding></category><medicationCodeableConcept><text value=\"" + medicine
                + "\"/></medicationCodeableConcept><subject><reference value=\"Patient/p1\"/></subject>"
                + (dispense
                        ? "<performer><actor><display value=\"Apotheek De Test\"/></actor></performer>"
                        : "<requester><display value=\"Dr. Voorbeeld\"/></requester>")
                + String.join("", relations) + notes + String.join("", steps) + relation + "</" + type + ">";
    }
}
