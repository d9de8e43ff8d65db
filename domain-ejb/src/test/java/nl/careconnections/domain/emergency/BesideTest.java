package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientLists;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.emergency.list.RiskyMedicines;
import nl.careconnections.domain.emergency.list.Warning;
import nl.careconnections.domain.emergency.medication.Caution;
import nl.careconnections.domain.emergency.medication.Delivery;
import nl.careconnections.domain.emergency.medication.LeftOff;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Language;
import org.junit.jupiter.api.Test;

/** Rule 11, and all else that stands beside a line: what was given, products, notes, second check, allergies. */
class BesideTest {

    private static Order ta() {
        return Order.ta("TA1")
                .registered("2026-10-01T12:00:00+02:00")
                .step(Dosing.give("1").at("08:00", "20:00"));
    }

    @Test
    void all_that_prescriber_and_pharmacy_add_is_printed() {
        ListLine line = Lists.only(
                Order.ma("MA1")
                        .info("4")
                        .note("Van de arts")
                        .step(Dosing.give("1").at("08:00", "20:00")),
                ta().carriesOut("MA1").note("Van de apotheek"));

        assertThat(Lists.texts(line)).contains("Voorschrijver: Informatie 4", "Van de arts", "Van de apotheek");
    }

    @Test
    void the_prescribers_product_stands_below_another_of_the_pharmacy() {
        ListLine line = Lists.only(
                Order.ma("MA1")
                        .medicine("Paracetamol tablet 500mg")
                        .step(Dosing.give("1").at("08:00", "20:00")),
                ta().carriesOut("MA1").medicine("Panadol tablet 500mg"));

        assertThat(line.medicine()).isEqualTo("PANADOL TABLET 500MG");
        assertThat(line.prescribed()).contains("PARACETAMOL TABLET 500MG");
        assertThat(Lists.texts(line)).contains("Voorgeschreven: PARACETAMOL TABLET 500MG");
    }

    @Test
    void one_substance_in_two_treatments_is_warned_about_on_both() {
        ClientList list = Lists.of(Fixture.with(
                ta(),
                Order.ta("TA2")
                        .treatment("T2")
                        .medicine("Paracetamol zetpil 1000mg")
                        .step(Dosing.give("1").at("22:00"))));

        assertThat(list.lines())
                .allSatisfy(line -> assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.SAME_SUBSTANCE));
    }

    @Test
    void what_the_client_keeps_is_said() {
        Delivery delivery =
                DeliveryReader.read(Fixture.with(ta()).xml().getBytes(StandardCharsets.UTF_8), BundleFormat.XML);
        ListLine line = Lists.only(Lists.of(delivery, Lists.DAY, 7, true));

        assertThat(line.selfManaged()).isTrue();
        assertThat(Lists.texts(line)).contains("Eigen beheer");
    }

    @Test
    void loose_medicines_are_checked_by_a_second_person_and_pouches_are_not() {
        assertThat(Lists.only(ta()).secondCheck()).isTrue();
        assertThat(Lists.only(ta().pouch()).secondCheck()).isFalse();
        assertThat(withRisky(Set.of("insuline")).secondCheck()).isFalse();
        assertThat(withRisky(Set.of("paracetamol")).secondCheck()).isTrue();
    }

    private static ListLine withRisky(Set<String> listed) {
        Delivery delivery =
                DeliveryReader.read(Fixture.with(ta()).xml().getBytes(StandardCharsets.UTF_8), BundleFormat.XML);
        return Lists.only(ClientLists.of(
                new Client("c1", "T. Est", LocalDate.EPOCH, "1", false),
                delivery,
                new ListWindow(Lists.DAY, 1, Lists.DAY.atStartOfDay(Moment.ZONE).toInstant()),
                new RiskyMedicines(Optional.of(listed)),
                Language.NL));
    }

    @Test
    void what_is_registered_for_a_time_after_the_list_was_taken_is_to_be_checked() {
        ListLine line = Lists.only(Lists.of(Fixture.with(ta())
                .and(Fixture.given("G1", "T1", "2026-10-07T20:05:00+02:00", "1", ""))
                .and(Fixture.given("G2", "T1", "2026-10-08T06:01:00+02:00", "1", ""))
                .and(Fixture.given("G3", "T1", "2026-10-08T08:00:00+02:00", "1", ""))));

        assertThat(line.warnings())
                .extracting(Warning::text)
                .containsExactly("Controleren: een toediening is geregistreerd op 8 oktober 2026 om 06:01 en "
                        + "8 oktober 2026 om 08:00, later dan deze lijst.");
        assertThat(Lists.warnings(line)).containsExactly(Warning.Kind.GIVEN_LATER);
    }

    @Test
    void what_was_given_before_the_list_was_taken_needs_no_check() {
        ListLine line = Lists.only(
                Lists.of(Fixture.with(ta()).and(Fixture.given("G1", "T1", "2026-10-08T06:00:00+02:00", "1", ""))));

        assertThat(line.warnings()).isEmpty();
    }

    @Test
    void what_was_given_stands_in_its_box_and_the_last_gift_beside_the_line() {
        ClientList list = Lists.of(Fixture.with(ta())
                .and(Fixture.given("G1", "T1", "2026-10-08T08:10:00+02:00", "1", ""))
                .and(Fixture.given("G2", "T1", "2026-10-07T20:05:00+02:00", "1", ""))
                .and(Fixture.given("G3", "T1", "2026-10-02T20:05:00+02:00", "1", ""))
                .and(Fixture.given("G4", "T9", "2026-10-08T08:10:00+02:00", "1", "")));
        ListLine line = Lists.only(list);

        assertThat(line.lastGiven().orElseThrow().at()).isEqualTo("2026-10-08T08:10");
        assertThat(line.doses().get(0).given()).hasSize(1);
        assertThat(line.doses().get(1).given()).isEmpty();
        assertThat(line.given()).hasSize(2);
        assertThat(list.leftOff())
                .extracting(LeftOff::reason)
                .containsExactlyInAnyOrder(
                        LeftOff.Reason.EARLIER_ADMINISTRATION, LeftOff.Reason.ADMINISTRATION_WITHOUT_LINE);
        assertThat(list.accounting().addsUp()).isTrue();
    }

    @Test
    void as_needed_says_the_total_of_a_day() {
        ListLine line = Lists.only(Lists.of(Fixture.with(Order.ta("TA1")
                        .registered("2026-10-01T12:00:00+02:00")
                        .step(Dosing.give("1").asNeeded("Bij pijn")))
                .and(Fixture.given("G1", "T1", "2026-10-07T20:00:00+02:00", "2", ""))
                .and(Fixture.given("G2", "T1", "2026-10-08T02:00:00+02:00", "0.5", ""))
                .and(Fixture.given("G3", "T1", "2026-10-07T05:00:00+02:00", "4", ""))));

        assertThat(line.givenIn24Hours()).contains("2.5 stuk");
    }

    @Test
    void allergies_and_alerts_are_in_words_and_wrong_ones_left_out() {
        ClientList list = Lists.of(Fixture.with(ta())
                .and(
                        "<AllergyIntolerance><id value=\"a1\"/><clinicalStatus><coding><code value=\"active\"/></coding></clinicalStatus>"
                                + "<code><text value=\"Penicilline\"/></code><patient><reference value=\"Patient/p1\"/></patient>"
                                + "<reaction><manifestation><text value=\"Exantheem\"/></manifestation></reaction></AllergyIntolerance>")
                .and(
                        "<AllergyIntolerance><id value=\"a2\"/><verificationStatus><coding><code value=\"entered-in-error\"/></coding>"
                                + "</verificationStatus><code><text value=\"Bijengif\"/></code><patient><reference value=\"Patient/p1\"/></patient>"
                                + "</AllergyIntolerance>")
                .and("<Flag><id value=\"f1\"/><status value=\"active\"/><code><text value=\"Drager van MRSA\"/></code>"
                        + "<subject><reference value=\"Patient/p1\"/></subject></Flag>"));

        assertThat(list.allergies())
                .containsExactly(
                        new Caution(Caution.Kind.ALLERGY, "Penicilline, Exantheem", false, Set.of()),
                        new Caution(Caution.Kind.ALERT, "Drager van MRSA", false, Set.of()));
        assertThat(list.allergiesDelivered()).isTrue();
        assertThat(Lists.of(Fixture.with(ta())).allergiesDelivered()).isFalse();
    }

    @Test
    void a_correction_stands_with_what_it_corrects() {
        ListLine line = Lists.only(Lists.of(Fixture.with(Order.ta("TA1")
                        .registered("2026-10-01T12:00:00+02:00")
                        .step(Dosing.give("1").at("08:00", "10:00")))
                .and(Fixture.given("G1", "T1", "2026-10-08T08:05:00+02:00", "1", ""))
                .and(Fixture.given("G2", "T1", "2026-10-08T08:15:00+02:00", "-1", ""))));

        assertThat(line.doses().get(0).given())
                .extracting(given -> given.amount().orElseThrow())
                .containsExactly("1", "-1");
        assertThat(line.doses().get(1).given()).isEmpty();
    }

    @Test
    void a_treatment_of_another_system_with_the_same_number_is_another() {
        String document = Fixture.with(
                        ta(),
                        Order.ta("TA2")
                                .treatment("other")
                                .medicine("Paracetamol zetpil 1000mg")
                                .step(Dosing.give("1").at("08:00")))
                .and(Fixture.given("G1", "T1", "2026-10-08T08:10:00+02:00", "1", ""))
                .xml()
                .replace(
                        Order.identifier("valueIdentifier", "other"),
                        Order.identifier("valueIdentifier", "T1").replace("2.999.1", "2.999.7"));
        ClientList list = Lists.of(document, BundleFormat.XML, Lists.DAY, 7);

        assertThat(list.lines())
                .filteredOn(line -> line.lastGiven().isPresent())
                .extracting(ListLine::medicine)
                .containsExactly("PARACETAMOL TABLET 500MG");
        assertThat(list.lines())
                .allSatisfy(line -> assertThat(Lists.warnings(line)).contains(Warning.Kind.SAME_SUBSTANCE));
    }
}
