package nl.careconnections.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientLists;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.emergency.list.RiskyMedicines;
import nl.careconnections.domain.emergency.medication.Delivery;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every Bundle that Nictiz published, understood line by line: {@code approved/README.md} argues each odd line. The approved lists are
 * written again with {@code -Dwrite.documents=true}; read the difference before it is kept.
 */
class PublishedBundlesTest {

    private static final Path APPROVED = Path.of("src/test/resources/nl/careconnections/domain/emergency/approved");
    private static final LocalTime TAKEN = LocalTime.of(6, 0);

    @ParameterizedTest
    @CsvSource({
        "av-example-93-1-v30, 2022-12-01",
        "mg-example-93-1-v30, 2022-11-11",
        "mg-example-93-1-v30, 2022-11-17",
        "mg-mp-mg-example-MA-script0-v30, 2024-11-06",
        "mg-mp-mg-example-MA-script1-v30, 2024-11-04",
        "mg-mp-mg-example-MA-script2-v30, 2024-11-26",
        "mg-mp-mg-example-MA-script3-v30, 2024-10-22",
        "mg-mp-mg-example-MA-script4-v30, 2024-10-23",
        "mg-mp-mg-example-MA-script5-v30, 2024-10-18",
        "mg-mp-mg-example-MA-script6-v30, 2024-10-18",
        "mg-mp-mg-example-MA-script7-v30, 2024-10-17",
        "mg-mp-mg-example-MA-script8-v30, 2024-10-17",
        "mg-mp-mg-example-MGB-script0-v30, 2024-11-06",
        "mg-mp-mg-example-MGB-script2-v30, 2024-11-06",
        "mg-mp-mg-example-MTD-script1-v30, 2024-10-17",
        "mg-mp-mg-example-MTD-script2-v30, 2024-11-24",
        "mg-mp-mg-example-MTD-script5-v30, 2024-10-18",
        "mg-mp-mg-example-MTD-script8-v30, 2024-10-17",
        "mg-mp-mg-example-TA-script0-v30, 2024-11-06",
        "mg-mp-mg-example-TA-script1-v30, 2024-11-04",
        "mg-mp-mg-example-TA-script4-v30, 2024-10-23",
        "mg-mp-mg-example-TA-script5-b-v30, 2024-10-18",
        "mg-mp-mg-example-TA-script6-v30, 2024-10-18",
        "mg-mp-mg-example-WDS-script0-v30, 2024-10-21",
        "mg-mp-mg-example-WDS-script0-v30, 2024-10-29",
        "mg-mp-mg-example-WDS-script0-v30, 2024-11-11",
        "mg-mp-mg-example-WDS-script2-v30, 2024-11-02",
        "mg-mp-mg-example-WDS-script6-v30, 2024-11-02",
        "mv-example-93-1-v30, 2022-11-01",
        "mg-mp-mg-example-MA-script0-v30+mg-mp-mg-example-TA-script0-v30+mg-mp-mg-example-WDS-script0-v30, 2024-11-11",
        "mg-mp-mg-example-MA-script0-v30+mg-mp-mg-example-TA-script0-v30+mg-mp-mg-example-WDS-script0-v30, 2024-10-29",
        "mg-mp-mg-example-MA-script1-v30+mg-mp-mg-example-TA-script1-v30+mg-mp-mg-example-MTD-script1-v30, 2024-10-17",
        "mg-mp-mg-example-MA-script1-v30+mg-mp-mg-example-TA-script1-v30+mg-mp-mg-example-MTD-script1-v30, 2024-11-04",
        "mg-mp-mg-example-MA-script2-v30+mg-mp-mg-example-WDS-script2-v30+mg-mp-mg-example-MTD-script2-v30, 2024-11-26",
        "mg-mp-mg-example-MA-script4-v30+mg-mp-mg-example-TA-script4-v30, 2024-10-23",
        "mg-mp-mg-example-MA-script5-v30+mg-mp-mg-example-TA-script5-b-v30+mg-mp-mg-example-MTD-script5-v30, 2024-10-18",
        "mg-mp-mg-example-MA-script8-v30+mg-mp-mg-example-MTD-script8-v30, 2024-10-18"
    })
    void is_understood_line_by_line(String bundles, LocalDate from) throws IOException {
        String printed = ListPrinter.print(list(bundles, from));

        Path approved = APPROVED.resolve(
                bundles.replace("mg-mp-mg-example-", "").replace("-v30", "").replace('+', '_') + "_" + from + ".txt");
        if (Boolean.getBoolean("write.documents")) {
            Files.writeString(approved, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(approved));
    }

    private static ClientList list(String bundles, LocalDate from) throws IOException {
        Delivery delivery = DeliveryReader.read(
                Published.together(bundles.split("\\+")).getBytes(StandardCharsets.UTF_8), BundleFormat.XML);
        return ClientLists.of(
                new Client("c1", "Test", delivery.birthDate().orElse(LocalDate.EPOCH), "12", false),
                delivery,
                new ListWindow(from, 7, from.atTime(TAKEN).atZone(Moment.ZONE).toInstant()),
                RiskyMedicines.UNLISTED,
                Language.NL);
    }
}
