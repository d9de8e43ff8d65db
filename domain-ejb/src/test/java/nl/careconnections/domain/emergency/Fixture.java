package nl.careconnections.domain.emergency;

import java.util.ArrayList;
import java.util.List;

/** A small Bundle of Medicatieproces 9, built from its parts; every person and product in it is invented. */
final class Fixture {

    static final String EXT = "http://nictiz.nl/fhir/StructureDefinition/ext-";

    private final List<String> resources = new ArrayList<>();
    private String birthDate = "1940-02-29";

    static Fixture with(Order... orders) {
        Fixture fixture = new Fixture();
        for (Order order : orders) {
            fixture.resources.add(order.xml());
        }
        return fixture;
    }

    Fixture and(String resource) {
        resources.add(resource);
        return this;
    }

    Fixture born(String date) {
        birthDate = date;
        return this;
    }

    String xml() {
        StringBuilder bundle = new StringBuilder("<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"collection\"/>");
        entry(
                bundle,
                0,
                "<Patient><id value=\"p1\"/><name><text value=\"T. Est\"/></name><birthDate value=\"" + birthDate
                        + "\"/></Patient>");
        for (int place = 0; place < resources.size(); place++) {
            entry(bundle, place + 1, resources.get(place));
        }
        return bundle.append("</Bundle>").toString();
    }

    private static void entry(StringBuilder bundle, int place, String resource) {
        bundle.append("<entry><fullUrl value=\"urn:uuid:00000000-0000-0000-0000-")
                .append(String.format("%012d", place))
                .append("\"/><resource>")
                .append(resource)
                .append("</resource></entry>");
    }

    static String extension(String url, String value) {
        return "<extension url=\"" + url + "\">" + value + "</extension>";
    }

    /** A registered administration. */
    static String given(String id, String treatment, String at, String amount, String extra) {
        return "<MedicationAdministration><id value=\"" + id + "\"/>"
                + extension(EXT + "PharmaceuticalTreatment.Identifier", Order.identifier("valueIdentifier", treatment))
                + extra
                + "<status value=\"unknown\"/><category><coding><system value=\"http://snomed.info/sct\"/><code value=\"18629005\"/>"
                + "</coding></category><medicationCodeableConcept><text value=\"Paracetamol tablet 500mg\"/></medicationCodeableConcept>"
                + "<subject><reference value=\"Patient/p1\"/></subject><effectiveDateTime value=\"" + at
                + "\"/><dosage><dose><value value=\""
                + amount
                + "\"/><unit value=\"stuk\"/><system value=\"http://unitsofmeasure.org\"/><code value=\"1\"/></dose></dosage>"
                + "</MedicationAdministration>";
    }
}
