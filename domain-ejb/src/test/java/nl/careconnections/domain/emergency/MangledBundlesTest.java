package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.careconnections.domain.emergency.list.Change;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.Dose;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.Warning;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.junit.jupiter.api.Test;

/**
 * Rule 12: whatever is done to a Bundle, each of its medication resources is printed, quarantined or left off, and what is doubtful has
 * no box. Ten thousand Bundles, each mangled by its own number, so that one that fails can be made again.
 */
class MangledBundlesTest {

    private static final int BUNDLES = 10_000;
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Pattern MEDICATION_XML =
            Pattern.compile("<Medication(Request|Dispense|Administration|Statement)[ />]");
    private static final Pattern MEDICATION_JSON =
            Pattern.compile("\"resourceType\"\\s*:\\s*\"Medication(Request|Dispense|Administration|Statement)\"");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.\\d*[1-9])?(--?\\d+(\\.\\d*[1-9])?)?");

    private static final Set<Change.Kind> ENDS_BOXES =
            EnumSet.of(Change.Kind.STOPPED, Change.Kind.INTERRUPTED, Change.Kind.CHANGED, Change.Kind.ENDS);

    @Test
    void every_medication_resource_is_accounted_for_whatever_is_done_to_the_bundle() throws IOException {
        List<Mangle> originals = originals();
        Map<ClientStatus, Integer> statuses = new ConcurrentHashMap<>();

        IntStream.range(0, BUNDLES).parallel().forEach(number -> {
            Mangle original = originals.get(number % originals.size());
            String mangled = original.mangled(new Random(number));
            statuses.merge(check(number, mangled, original.format()), 1, Integer::sum);
        });

        assertThat(statuses.keySet()).containsExactlyInAnyOrder(ClientStatus.values());
        assertThat(statuses.get(ClientStatus.PARTIAL)).isGreaterThan(BUNDLES / 20);
        assertThat(statuses.get(ClientStatus.PRINTED)).isGreaterThan(BUNDLES / 20);
    }

    private static List<Mangle> originals() throws IOException {
        List<Mangle> originals = new ArrayList<>();
        for (String name : List.of(
                "av-example-93-1-v30",
                "mv-example-93-1-v30",
                "mg-mp-mg-example-MA-script1-v30",
                "mg-mp-mg-example-MA-script3-v30",
                "mg-mp-mg-example-MA-script4-v30",
                "mg-mp-mg-example-MTD-script8-v30",
                "mg-mp-mg-example-TA-script1-v30",
                "mg-mp-mg-example-TA-script4-v30",
                "mg-mp-mg-example-TA-script5-b-v30")) {
            add(originals, Published.bundle(name));
        }
        add(originals, Published.together("mg-mp-mg-example-MA-script0-v30", "mg-mp-mg-example-WDS-script0-v30"));
        add(originals, mixed().xml());
        return originals;
    }

    /** Without their narratives, which nobody reads here and which are most of them. */
    private static void add(List<Mangle> originals, String xml) {
        Bundle bundle = FHIR.newXmlParser().parseResource(Bundle.class, xml);
        bundle.getEntry().forEach(entry -> ((DomainResource) entry.getResource()).setText(null));
        originals.add(Mangle.of(FHIR.newXmlParser().encodeResourceToString(bundle), BundleFormat.XML));
        originals.add(Mangle.of(FHIR.newJsonParser().encodeResourceToString(bundle), BundleFormat.JSON));
    }

    private static Fixture mixed() {
        return Fixture.with(
                        Order.ma("MA1")
                                .from("2024-10-20")
                                .info("6")
                                .step(Dosing.give("1").at("08:00")),
                        Order.ta("TA1")
                                .from("2024-10-20")
                                .registered("2026-10-01T12:00:00+02:00")
                                .carriesOut("MA1")
                                .cycle(28)
                                .step(Dosing.give("0.5")
                                        .sequence(1)
                                        .during(21, "d")
                                        .times(2, 1, "d")
                                        .at("08:00", "20:00")),
                        Order.ma("MA1S")
                                .registered("2026-10-02T12:00:00+02:00")
                                .from("2024-10-20")
                                .until("2024-10-26T12:00:00+02:00")
                                .stop("410546004")
                                .after("MA1"),
                        Order.wds("W1")
                                .treatment("T2")
                                .from("2024-10-20")
                                .step(Dosing.give("0").during(9, "d").when("EVE")),
                        Order.ta("TA2").treatment("T2").from("2024-10-20").text("Volgens schema"))
                .and(Fixture.given("G1", "T1", "2024-10-22T08:00:00+02:00", "1", ""));
    }

    private static ClientStatus check(int number, String mangled, BundleFormat format) {
        String what = "bundle " + number;
        ClientList list;
        try {
            list = Lists.of(mangled, format, LocalDate.of(2024, 10, 22), 7);
        } catch (RuntimeException failed) {
            throw new AssertionError(what + " fails:\n" + mangled, failed);
        }
        boolean adds = list.accounting().addsUp();
        assertThat(adds).as(what).isTrue();
        list.accounting()
                .delivered()
                .ifPresent(counted -> assertThat((long) counted).as(what).isEqualTo(count(mangled, format)));
        boolean whole = list.status() == ClientStatus.PRINTED;
        assertThat(list.quarantined().isEmpty()).as(what).isEqualTo(whole);
        if (list.status() == ClientStatus.QUARANTINED) {
            assertThat(list.lines()).as(what).isEmpty();
        }
        list.lines().forEach(line -> check(what, line));
        return list.status();
    }

    private static long count(String document, BundleFormat format) {
        Pattern pattern = format == BundleFormat.XML ? MEDICATION_XML : MEDICATION_JSON;
        return pattern.matcher(document).results().count();
    }

    private static void check(String what, ListLine line) {
        boolean contradictory = Lists.warnings(line).contains(Warning.Kind.CONTRADICTION);
        if (!line.state().mayHaveBoxes() || contradictory) {
            assertThat(line.doses()).as(what).isEmpty();
            assertThat(line.checkRow()).as(what).isTrue();
        }
        for (Dose dose : line.doses()) {
            dose.amount().ifPresent(amount -> assertThat(amount).as(what).matches(AMOUNT));
            boolean inTime = line.until()
                    .map(end -> dose.date()
                            .atTime(dose.time().orElse(LocalTime.MIN))
                            .isBefore(end))
                    .orElse(true);
            assertThat(inTime).as(what).isTrue();
        }
        line.changes().stream()
                .filter(change -> ENDS_BOXES.contains(change.kind()))
                .forEach(change -> assertThat(line.doses())
                        .as(what)
                        .noneMatch(dose -> dose.time().isPresent()
                                && !dose.date().atTime(dose.time().get()).isBefore(change.at())));
        assertThat(line.sources()).as(what).isNotEmpty();
    }

    @Test
    void a_document_in_another_encoding_is_read_or_quarantined() {
        byte[] utf16 =
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + mixed().xml()).getBytes(StandardCharsets.UTF_16);

        assertThat(DeliveryReader.read(utf16, BundleFormat.XML).counted()).contains(6);
    }
}
