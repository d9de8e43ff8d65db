package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.FaultWords;
import nl.careconnections.domain.emergency.list.LineState;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.Warning;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.LeftOff;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Language;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is quarantined, with its place, and costs no other line. */
class ReadingTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private static Order ta() {
        return Order.ta("TA1")
                .registered("2026-10-01T12:00:00+02:00")
                .step(Dosing.give("1").at("08:00"));
    }

    private static Order other() {
        return Order.ta("TA2")
                .treatment("T2")
                .medicine("Ibuprofen tablet 400mg")
                .step(Dosing.give("2").at("12:00"));
    }

    private static String json(Fixture fixture) {
        return FHIR.newJsonParser()
                .encodeResourceToString(FHIR.newXmlParser().parseResource(Bundle.class, fixture.xml()));
    }

    private static ClientList xml(String document) {
        return Lists.of(document, BundleFormat.XML, Lists.DAY, 7);
    }

    private static ClientList json(String document) {
        return Lists.of(document, BundleFormat.JSON, Lists.DAY, 7);
    }

    private static void onlyOtherIsPrinted(ClientList list, String path) {
        assertThat(list.status()).as(() -> ListPrinter.print(list)).isEqualTo(ClientStatus.PARTIAL);
        assertThat(list.lines()).singleElement().satisfies(line -> {
            assertThat(line.medicine()).startsWith("IBUPROFEN");
            assertThat(line.doses()).hasSize(7);
        });
        assertThat(list.quarantined()).extracting(Problem::resource).containsOnly("MedicationDispense/TA1");
        assertThat(list.quarantined()).extracting(Problem::path).contains(path);
        assertThat(list.accounting().quarantined()).isEqualTo(1);
        assertThat(list.accounting().addsUp()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'<value value=\"1\"/>', '<value value=\"1,00\"/>', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'<value value=\"1\"/>', '<value/>', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'<value value=\"1\"/>', '<value>1</value>', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'<value value=\"1\"/>', '<value value=\"1e999999999\"/>', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'<value value=\"1\"/>', '<value value=\"+1e999999999\"/>', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'<value value=\"1\"/>', '<value value=\"\u0661e\u0669\u0669\u0669\u0669\u0669\u0669\u0669\u0669\u0669\"/>', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'<value value=\"1\"/>', '<value value=\"1234567890123456789\"/>', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'08:00:00', '25:00:00', MedicationDispense.dosageInstruction.timing.repeat.timeOfDay",
        "'value=\"2026-10-01\"', 'value=\"2026-13-01\"', MedicationDispense.extension[1].valuePeriod.start",
        "'value=\"2026-10-01\"', 'value=\"2026\"', MedicationDispense.extension(ext-TimeInterval.Period).start",
        "'<status value=\"unknown\"/>', '<status value=\"onbekend\"/>', MedicationDispense.status",
        "'<status value=\"unknown\"/>', '<status value=\"unknown\"/><dosis value=\"2\"/>', MedicationDispense.dosis",
        "'<status value=\"unknown\"/>', '<implicitRules value=\"http://example.org/rules\"/><status value=\"unknown\"/>', MedicationDispense.implicitRules",
        "'422037009', '422037000', MedicationDispense.category",
        "'Patient/p1', 'Patient/p2', MedicationDispense.subject"
    })
    void an_element_that_cannot_be_read_costs_its_line(String from, String to, String path) {
        String whole = Fixture.with(ta(), other()).xml();
        int second = whole.indexOf("<id value=\"TA2\"/>");
        String changed = whole.substring(0, second).replace(from, to) + whole.substring(second);
        assertThat(changed).isNotEqualTo(whole);

        onlyOtherIsPrinted(xml(changed), path);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"value\":1,', '\"value\":\"1,00\",', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'\"value\":1,', '\"value\":\"1\",', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'\"value\":1,', '\"value\":[1],', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'\"value\":1,', '\"value\":{\"wert\":1},', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'\"value\":1,', '\"value\":null,', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.value",
        "'\"unit\":\"stuk\"', '\"unit\":5', MedicationDispense.dosageInstruction.doseAndRate.doseQuantity.unit",
        "'[\"08:00:00\"]', '\"08:00:00\"', MedicationDispense.dosageInstruction.timing.repeat.timeOfDay",
        "'[\"08:00:00\"]', '[]', MedicationDispense.dosageInstruction.timing.repeat.timeOfDay",
        "'\"status\":\"unknown\"', '\"status\":[\"unknown\"]', MedicationDispense.status",
        "'\"status\":\"unknown\"', '\"status\":\"\"', MedicationDispense.status",
        "'\"status\":\"unknown\"', '\"status\":\"unknown\",\"dosis\":2', MedicationDispense.dosis"
    })
    void a_wrong_type_of_json_costs_its_line(String from, String to, String path) {
        String whole = json(Fixture.with(ta(), other()));
        int second = whole.indexOf("\"id\":\"TA2\"");
        String changed = whole.substring(0, second).replace(from, to) + whole.substring(second);
        assertThat(changed).isNotEqualTo(whole);

        onlyOtherIsPrinted(json(changed), path);
    }

    @Test
    void an_unknown_modifier_costs_its_line() {
        ClientList list = Lists.of(Fixture.with(ta().modifier("http://example.org/not-given"), other()));

        onlyOtherIsPrinted(list, "MedicationDispense.modifierExtension");
    }

    @Test
    void what_cannot_be_read_has_a_kind_of_reason_with_words_for_those_who_give_care() {
        ClientList list = Lists.of(Fixture.with(ta().modifier("http://example.org/not-given"), other()));

        assertThat(list.quarantined())
                .extracting(Problem::fault, Problem::reason)
                .containsExactly(
                        tuple(Fault.CHANGED_MEANING, "unknown modifierExtension http://example.org/not-given"));
        assertThat(FaultWords.of(Fault.CHANGED_MEANING, Language.NL))
                .isEqualTo("er staat een onbekend onderdeel in dat de betekenis kan veranderen");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_kind_of_reason_has_words_of_its_own_in_both_languages(Fault fault) {
        assertThat(FaultWords.of(fault, Language.NL)).isNotBlank().isNotEqualTo(FaultWords.of(fault, Language.EN));
    }

    @Test
    void an_unknown_modifier_within_a_dosing_costs_its_line() {
        String whole = Fixture.with(ta(), other()).xml();
        int second = whole.indexOf("<id value=\"TA2\"/>");
        String changed = whole.substring(0, second)
                        .replace(
                                "<dosageInstruction>",
                                "<dosageInstruction><modifierExtension url=\"http://nictiz.nl/fhir/StructureDefinition/ext-StopType\">"
                                        + "<valueCodeableConcept><text value=\"x\"/></valueCodeableConcept></modifierExtension>")
                + whole.substring(second);

        onlyOtherIsPrinted(xml(changed), "MedicationDispense.dosageInstruction.modifierExtension");
    }

    @Test
    void what_belongs_to_something_unreadable_is_to_be_verified() {
        ClientList list = Lists.of(Fixture.with(
                Order.ma("MA1").info("6").step(Dosing.give("1").at("08:00")),
                ta().carriesOut("MA1").modifier("http://example.org/not-given")));
        ListLine line = Lists.only(list);

        assertThat(line.state()).isEqualTo(LineState.VERIFY);
        assertThat(line.doses()).isEmpty();
        assertThat(Lists.warnings(line)).contains(Warning.Kind.PART_UNREADABLE);
    }

    @Test
    void an_unreadable_agreement_that_belongs_to_nothing_known_quarantines_the_client() {
        ClientList list = xml(Fixture.with(ta(), other())
                .xml()
                .replaceFirst("<value value=\"T1\"/>", "")
                .replaceFirst("ext-PharmaceuticalTreatment.Identifier", "ext-Other"));

        assertThat(list.status()).isEqualTo(ClientStatus.QUARANTINED);
        assertThat(list.lines()).isEmpty();
        assertThat(list.raw()).anyMatch(raw -> raw.startsWith("IBUPROFEN TABLET 400MG: "));
    }

    @Test
    void an_unknown_modifier_of_the_patient_quarantines_the_client() {
        ClientList list = xml(
                Fixture.with(ta())
                        .xml()
                        .replace(
                                "<name>",
                                "<modifierExtension url=\"http://example.org/x\"><valueBoolean value=\"true\"/></modifierExtension><name>"));

        assertThat(list.status()).isEqualTo(ClientStatus.QUARANTINED);
    }

    @Test
    void a_type_that_nobody_knows_quarantines_the_client() {
        ClientList list = xml(Fixture.with(ta(), other())
                .xml()
                .replaceFirst("<MedicationDispense>", "<MedicatieAfspraak>")
                .replaceFirst("</MedicationDispense>", "</MedicatieAfspraak>")
                .replaceFirst("ext-PharmaceuticalTreatment.Identifier", "ext-Other"));

        assertThat(list.status()).isEqualTo(ClientStatus.QUARANTINED);
    }

    @Test
    void the_birth_date_is_reported_for_whoever_compares_it() {
        assertThat(DeliveryReader.read(
                                Fixture.with(ta()).born("1951-05-05").xml().getBytes(StandardCharsets.UTF_8),
                                BundleFormat.XML)
                        .birthDate())
                .contains(LocalDate.of(1951, 5, 5));
        assertThat(xml(Fixture.with(ta()).born("05-05-1951").xml()).status()).isEqualTo(ClientStatus.QUARANTINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&x;\"/></Bundle>",
                "<!DOCTYPE Bundle [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&c;\"/></Bundle>",
                "<!DOCTYPE Bundle SYSTEM \"http://127.0.0.1:1/bundle.dtd\"><Bundle xmlns=\"http://hl7.org/fhir\"/>",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><entry>",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&undeclared;\"/></Bundle>",
                "<MedicationRequest xmlns=\"http://hl7.org/fhir\"/>",
                "<Bundle/>",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><items/></Bundle>",
                "{\"resourceType\":\"Bundle\"}",
                ""
            })
    void S15_a_document_that_is_no_bundle_quarantines_the_client_and_resolves_nothing(String document) {
        ClientList list = xml(document);

        assertThat(list.status()).isEqualTo(ClientStatus.QUARANTINED);
        assertThat(list.quarantined()).isNotEmpty();
        assertThat(list.accounting().addsUp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":",
                "{\"resourceType\":\"Bundle\",\"entry\":{}}",
                "{\"resourceType\":\"Bundle\",\"entry\":[null]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":[]}]}",
                "{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":\"Bundle\",\"total\":1e99999999999}",
                "[]",
                "\"Bundle\"",
                "<Bundle/>"
            })
    void json_that_is_no_bundle_quarantines_the_client(String document) {
        assertThat(json(document).status()).isEqualTo(ClientStatus.QUARANTINED);
    }

    @Test
    void a_number_longer_than_a_line_quarantines_the_client() {
        assertThat(json("{\"resourceType\":\"Bundle\",\"total\":" + "1".repeat(5_000) + "}")
                        .status())
                .isEqualTo(ClientStatus.QUARANTINED);
    }

    @Test
    void R11_what_is_only_long_is_looked_through_once() {
        String number = "1e" + "0".repeat(3_000_000) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(xml("<!DOCTYPE ".repeat(500_000)).status()).isEqualTo(ClientStatus.QUARANTINED);
            assertThat(xml(Fixture.with(ta())
                                    .xml()
                                    .replace("<value value=\"1\"/>", "<value value=\"" + number + "\"/>"))
                            .accounting()
                            .addsUp())
                    .isTrue();
        });
    }

    @Test
    void elements_nested_without_end_are_refused() {
        String deep = "<extension url=\"x\">".repeat(50_000) + "</extension>".repeat(50_000);

        assertThat(xml(Fixture.with(ta()).xml().replace("<name>", deep + "<name>"))
                        .status())
                .isEqualTo(ClientStatus.QUARANTINED);
        assertThat(json("{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(900) + "]".repeat(900) + "}")
                        .status())
                .isEqualTo(ClientStatus.QUARANTINED);
    }

    @Test
    void delivered_twice_is_printed_once() {
        ClientList list = Lists.of(Fixture.with(ta(), ta()));

        assertThat(Lists.only(list).doses()).hasSize(7);
        assertThat(list.leftOff()).extracting(LeftOff::reason).containsExactly(LeftOff.Reason.DELIVERED_TWICE);
    }

    @Test
    void two_agreements_under_one_number_are_not_chosen_from() {
        ClientList list = Lists.of(Fixture.with(ta(), ta().note("anders")));

        assertThat(list.status()).isEqualTo(ClientStatus.PARTIAL);
        assertThat(Lists.only(list).state()).isEqualTo(LineState.VERIFY);
    }

    @Test
    void resources_where_nobody_looks_for_them_are_not_lost() {
        String contained = Fixture.with(ta(), other())
                .xml()
                .replaceFirst(
                        "<id value=\"TA2\"/>",
                        "<id value=\"TA2\"/><contained><MedicationRequest><id value=\"in\"/><status value=\"active\"/><intent value=\"order\"/>"
                                + "</MedicationRequest></contained>");
        String nested = Fixture.with(ta())
                .xml()
                .replace(
                        "</Bundle>",
                        "<entry><resource>" + Fixture.with(other()).xml().replace(" xmlns=\"http://hl7.org/fhir\"", "")
                                + "</resource></entry></Bundle>");

        assertThat(xml(contained).status()).isEqualTo(ClientStatus.QUARANTINED);
        assertThat(xml(nested).status()).isEqualTo(ClientStatus.QUARANTINED);
        assertThat(xml(nested).quarantined().get(0).reason()).startsWith("2 medication resources counted, 1 printed");
    }

    @Test
    void wishes_and_errors_are_left_off_by_name() {
        ClientList list = Lists.of(Fixture.with(
                        ta().status("entered-in-error"),
                        Order.of("MedicationRequest", "52711000146108", "VV1"),
                        Order.of("MedicationDispense", "373784005", "MVE1"))
                .and(Order.ma("V1").xml().replace("<intent value=\"order\"/>", "<intent value=\"proposal\"/>")));

        assertThat(list.leftOff())
                .extracting(LeftOff::reason)
                .containsExactlyInAnyOrder(
                        LeftOff.Reason.ENTERED_IN_ERROR,
                        LeftOff.Reason.DISPENSE_REQUEST,
                        LeftOff.Reason.DISPENSING,
                        LeftOff.Reason.PROPOSAL);
        assertThat(list.accounting().addsUp()).isTrue();
    }

    @Test
    void an_administration_that_cannot_be_read_is_warned_about_on_its_line() {
        ClientList list = Lists.of(Fixture.with(ta()).and(Fixture.given("G1", "T1", "gisteren", "1", "")));

        assertThat(list.status()).isEqualTo(ClientStatus.PARTIAL);
        assertThat(Lists.warnings(Lists.only(list))).containsExactly(Warning.Kind.ADMINISTRATION_UNREAD);
        assertThat(Lists.only(list).doses()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "application/fhir+xml; charset=UTF-8, XML",
        "Application/FHIR+JSON, JSON",
        "application/xml,",
        "text/plain,"
    })
    void a_bundle_says_how_it_is_written(String type, BundleFormat format) {
        assertThat(BundleFormat.of(type).orElse(null)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "av-example-93-1-v30",
                "mg-example-93-1-v30",
                "mg-mp-mg-example-MA-script3-v30",
                "mg-mp-mg-example-TA-script1-v30",
                "mg-mp-mg-example-TA-script4-v30",
                "mg-mp-mg-example-MTD-script8-v30",
                "mg-mp-mg-example-WDS-script2-v30"
            })
    void json_and_xml_give_the_same_list(String name) throws IOException {
        String xml = Published.bundle(name);
        String json =
                FHIR.newJsonParser().encodeResourceToString(FHIR.newXmlParser().parseResource(Bundle.class, xml));
        LocalDate from = LocalDate.of(2024, 10, 22);

        assertThat(ListPrinter.print(Lists.of(json, BundleFormat.JSON, from, 31)))
                .isEqualTo(ListPrinter.print(Lists.of(xml, BundleFormat.XML, from, 31)));
    }

    /** "Aa" and "BB" have one hash in Java. */
    @Test
    void what_only_looks_the_same_is_not_taken_for_delivered_twice() {
        ClientList list = Lists.of(Fixture.with(
                Order.ta("Aa").medicine("Aa").step(Dosing.give("1").at("08:00")),
                Order.ta("BB").medicine("BB").step(Dosing.give("1").at("08:00"))));

        assertThat(list.leftOff()).isEmpty();
        assertThat(list.accounting().printed()).isEqualTo(2);
    }

    @Test
    void of_a_document_that_is_torn_all_is_printed_that_a_person_can_read() {
        Order[] orders = new Order[30];
        for (int place = 0; place < orders.length; place++) {
            orders[place] = Order.ta("TA" + place)
                    .treatment("T" + place)
                    .medicine("Middel " + place)
                    .text(place + " keer per dag");
        }
        String document = Fixture.with(orders).xml();
        ClientList list = xml(document.substring(0, document.length() - 20));

        assertThat(list.status()).isEqualTo(ClientStatus.QUARANTINED);
        assertThat(list.raw())
                .contains("birthDate: 1940-02-29", "text: Middel 0", "valueString: 29 keer per dag", "text: Middel 29")
                .noneMatch(line -> line.contains("http://"));
    }
}
