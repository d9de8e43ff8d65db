package nl.careconnections.domain.emergency.press;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.Wards;
import nl.careconnections.domain.emergency.list.FaultWords;
import nl.careconnections.domain.emergency.list.ListJson;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.pdf.Presses;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.testing.VeraPdf;
import org.apache.commons.lang3.StringUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caregiver holds in her hands: everything of the list, on the client's own pages, in a file that lasts and can be read aloud. */
class ListPressTest {

    private static final ListPress PRESS = new ListPress();
    /** Of the narrower letter; pairs as "To" stand over each other by less. */
    private static final float HALF = 0.5f;

    private static final Map<List<Object>, byte[]> FULL = new HashMap<>();

    @BeforeAll
    static void start() {
        PRESS.press = Presses.at(Clock.fixed(Instant.parse("2026-10-08T04:02:00Z"), ZoneOffset.UTC));
    }

    /** The ward of each kind of client, printed once. */
    private static byte[] full(Language language, Edition edition, Validity validity) {
        return FULL.computeIfAbsent(List.of(language, edition, validity), key -> {
            byte[] printed = PRESS.print(Wards.full(language), edition, validity);
            if (Boolean.getBoolean("write.pictures")) {
                writeToLookAt((language + "-" + edition + "-" + validity + ".pdf").toLowerCase(Locale.ROOT), printed);
            }
            return printed;
        });
    }

    private static void writeToLookAt(String name, byte[] printed) {
        try {
            Files.write(Files.createDirectories(Path.of("target/lists")).resolve(name), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> copies() {
        return Stream.of(Edition.values())
                .flatMap(edition -> Stream.of(Validity.values()).map(validity -> Arguments.of(edition, validity)));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void U7_a_ward_is_accessible_and_lasting(Edition edition, Validity validity) {
        assertThat(VeraPdf.problems(full(Language.NL, edition, validity))).isEmpty();
    }

    /** Tags of thousands of lines would end the server. */
    @ParameterizedTest
    @EnumSource(Edition.class)
    void a_very_large_ward_lasts_without_tags(Edition edition) throws IOException {
        ListPress press = new ListPress();
        press.press = PRESS.press;
        press.mostLinesWithTags = 1;
        Booklet booklet = Wards.of(1);

        byte[] pdf = press.print(booklet, edition, Validity.OUT_OF_DATE);

        assertThat(VeraPdf.problemsOfLasting(pdf)).isEmpty();
        assertComplete(pdf, booklet, edition);
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            assertThat(printed.getDocumentCatalog().getStructureTreeRoot()).isNull();
        }
    }

    @Test
    void U7_so_is_one_in_the_other_language() {
        assertThat(VeraPdf.problems(full(Language.EN, Edition.PHONE, Validity.OUT_OF_DATE)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void all_that_the_list_says_is_on_the_clients_own_pages(Edition edition, Validity validity) throws IOException {
        for (Language language : Language.values()) {
            assertComplete(full(language, edition, validity), Wards.full(language), edition);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "av-example-93-1-v30, 2022-12-01",
        "mg-example-93-1-v30, 2022-11-11",
        "mg-mp-mg-example-MA-script0-v30+mg-mp-mg-example-TA-script0-v30+mg-mp-mg-example-WDS-script0-v30, 2024-11-11",
        "mg-mp-mg-example-MA-script1-v30+mg-mp-mg-example-TA-script1-v30+mg-mp-mg-example-MTD-script1-v30, 2024-11-04",
        "mg-mp-mg-example-MA-script2-v30+mg-mp-mg-example-WDS-script2-v30+mg-mp-mg-example-MTD-script2-v30, 2024-11-26",
        "mg-mp-mg-example-MA-script3-v30, 2024-10-22",
        "mg-mp-mg-example-MA-script4-v30+mg-mp-mg-example-TA-script4-v30, 2024-10-23",
        "mg-mp-mg-example-MA-script5-v30+mg-mp-mg-example-TA-script5-b-v30+mg-mp-mg-example-MTD-script5-v30, 2024-10-18",
        "mg-mp-mg-example-MA-script6-v30, 2024-10-18",
        "mg-mp-mg-example-MA-script7-v30, 2024-10-17",
        "mg-mp-mg-example-MA-script8-v30+mg-mp-mg-example-MTD-script8-v30, 2024-10-18",
        "mg-mp-mg-example-MGB-script0-v30, 2024-11-06",
        "mg-mp-mg-example-MGB-script2-v30, 2024-11-06",
        "mg-mp-mg-example-TA-script6-v30, 2024-10-18",
        "mg-mp-mg-example-WDS-script0-v30, 2024-10-29",
        "mg-mp-mg-example-WDS-script6-v30, 2024-11-02",
        "mv-example-93-1-v30, 2022-11-01"
    })
    void published_bundles_are_printed_whole(String names, LocalDate from) throws IOException {
        Booklet booklet = Wards.published(names, from);
        for (Edition edition : Edition.values()) {
            byte[] pdf = PRESS.print(booklet, edition, Validity.CURRENT);
            assertComplete(pdf, booklet, edition);
            assertThat(VeraPdf.problems(pdf)).as(edition.name()).isEmpty();
        }
    }

    private static void assertComplete(byte[] pdf, Booklet booklet, Edition edition) throws IOException {

        JsonObject ward = ListJson.of(booklet.lists());
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            List<String> parts = parts(printed);
            assertThat(parts).hasSize(booklet.lists().clients().size() + 1);
            for (int place = 0; place < booklet.lists().clients().size(); place++) {
                JsonObject client = ward.getJsonArray("clients").getJsonObject(place);
                String own = withoutFrame(parts.get(place + 1), client(booklet, place), booklet);
                for (JsonValue line : client.getJsonArray("lines")) {
                    assertLine(line.asJsonObject(), own, booklet, edition);
                }
                for (Problem problem :
                        booklet.lists().clients().get(place).list().quarantined()) {
                    String why = FaultWords.of(problem.fault(), booklet.language());
                    assertThat(own).contains(plain(why + " (" + problem.resource()));
                    assertThat(own).contains(plain(problem.path()));
                }
            }
        }
    }

    private static String client(Booklet booklet, int place) {
        return plain(booklet.lists().clients().get(place).list().client().name());
    }

    /** Without what stands on every page, which may come between two lines of one text. */
    private static String withoutFrame(String text, String name, Booklet booklet) {
        String who = Pattern.quote(name) + ",\\d+\\p{L}+\\d{4}";
        String page = "(Bladzijde|Page)\\d+(van|of)\\d+";
        String foot = who + "(" + page + ")?(Lijst|List)" + Pattern.quote(booklet.number())
                + ",.{1,80}?,\\d\\d:\\d\\d,.{1,40}?,\\d\\d:\\d\\d((Bewaar2jaar|Keepfor2years)" + page + ")?";
        String head = "((VERLOPEN|OUTOFDATE).{1,60}?" + who + "|" + who + ").{0,30}?\\((vervolg|continued)\\)";
        return text.replaceAll(foot + "(" + head + ")?", "");
    }

    private static void assertLine(JsonObject line, String own, Booklet booklet, Edition edition) {
        assertThat(own).contains(plain(line.getString("medicine")));
        for (String kind : List.of("texts", "warnings")) {
            for (JsonString text : line.getJsonArray(kind).getValuesAs(JsonString.class)) {
                assertThat(own).contains(plain(text.getString()));
            }
        }
        line.getJsonArray("doses").getValuesAs(JsonObject.class).stream()
                .filter(dose -> edition == Edition.PRINT || isWithinPhone(dose, booklet))
                .forEach(dose -> {
                    assertThat(own).contains(plain(dose.getString("unit")));
                    if (dose.get("time") != JsonValue.NULL) {
                        String time = dose.getString("time");
                        assertThat(own).contains(dose.getBoolean("derived") ? "±" + time : time);
                    }
                    if (dose.get("amount") != JsonValue.NULL) {
                        assertThat(own).contains(dose.getString("amount"));
                    }
                    if (dose.containsKey("label")) {
                        assertThat(own).contains(plain(dose.getString("label")));
                    }
                });
        if (line.get("lastGiven") != JsonValue.NULL) {
            JsonObject given = line.getJsonObject("lastGiven");
            assertThat(own).contains(given.getString("at").substring(11, 16), plain(given.getString("outcome")));
        }
    }

    private static boolean isWithinPhone(JsonObject dose, Booklet booklet) {
        LocalDateTime from = Moment.local(booklet.lists().takenAt()).truncatedTo(ChronoUnit.HOURS);
        LocalTime time = dose.get("time") == JsonValue.NULL ? LocalTime.MAX : LocalTime.parse(dose.getString("time"));
        LocalDateTime at = LocalDate.parse(dose.getString("date")).atTime(time);
        return !at.isBefore(from) && at.isBefore(from.plusHours(36));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_page_says_whose_it_is_how_old_and_which_of_how_many(Edition edition, Validity validity)
            throws IOException {
        Booklet booklet = Wards.full(Language.NL);
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, edition, validity))) {
            List<Integer> starts = starts(printed);
            for (int part = 0; part < starts.size() - 1; part++) {
                int pages = starts.get(part + 1) - starts.get(part);
                for (int page = 0; page < pages; page++) {
                    String text = text(printed, starts.get(part) + page, starts.get(part) + page);
                    assertThat(text)
                            .contains("Bladzijde" + (page + 1) + "van" + pages)
                            .contains(booklet.number(), "do8okt,06:00", "vr9okt,06:00");
                    if (part > 0) {
                        assertThat(text)
                                .contains(plain(booklet.lists()
                                        .clients()
                                        .get(part - 1)
                                        .list()
                                        .client()
                                        .name()));
                    }
                    if (validity == Validity.OUT_OF_DATE) {
                        assertThat(text).contains("VERLOPENsindsvr9okt,06:00:controleeralles");
                    } else {
                        assertThat(text).doesNotContain("VERLOPEN");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void the_cover_counts_and_names_what_is_missing_to_ask_and_changed(Edition edition) throws IOException {
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, edition, Validity.CURRENT))) {
            assertThat(parts(printed).get(0))
                    .contains("Ontbreekt:vraagdezelijstop", "DeheerP.Schets", "Gegevensnietleesbaar")
                    .contains("FUROSEMIDETABLET40MG:controleren", "DIAZEPAMTABLET5MG:controleren")
                    .contains("Doseringgewijzigd:METOPROLOLRETARDTABLET50MG", "Nietmeeropdelijst:DIAZEPAM")
                    .contains("DeheerV.VertrokkenStaatnietmeeropdezelijst", "Lijstontbreektnu")
                    .contains("OokopdelijstvanDeEik", "ApotheekDeVoorbeeldpil000000");
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void none_known_is_printed_only_when_it_was_delivered(Edition edition) throws IOException {
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, edition, Validity.CURRENT))) {
            List<String> parts = parts(printed);
            assertThat(parts.get(1)).contains("Allergieën:Penicilline").doesNotContain("geenbekend");
            assertThat(parts.get(2)).contains("Allergieën:geenbekend").contains("waarschuwingen:NIETAANGELEVERD");
            assertThat(parts.get(3)).contains("Allergieën:NIETAANGELEVERD").doesNotContain("geenbekend");
            assertThat(parts.get(1)).contains("Toedieningenbekendtotdo8okt,05:55");
            assertThat(parts.get(5)).contains("TOEDIENINGENNIETAANGELEVERD");
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void a_quarantined_client_has_what_could_be_read_and_the_last_good_list_without_boxes(Edition edition)
            throws IOException {
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, edition, Validity.CURRENT))) {
            assertThat(parts(printed).get(6))
                    .contains("LIJSTONTBREEKT", "DeheerP.Schets", "ApotheekDeVoorbeeldpil", "Lithium")
                    .contains("NIETACTUEEL,wo7okt,06:00", "SIMVASTATINETABLET40MG")
                    .doesNotContain("20:00");
        }
    }

    @Test
    void a_line_to_verify_has_no_time_to_give_and_a_row_for_the_answer() throws IOException {
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, Edition.PRINT, Validity.CURRENT))) {
            assertThat(parts(printed).get(2))
                    .contains("CONTROLEREN:beleerst")
                    .contains("Geefnietsvoorjebelde:ApotheekDeTest;ApotheekDeVoorbeeldpil,0000000000")
                    .contains("Nagevraagdbij", "Dagentijd")
                    .containsPattern("08:001stuk11controleren")
                    .satisfies(text -> assertThat(Pattern.compile("\\d\\d:\\d\\d1stuk1")
                                    .matcher(text)
                                    .results())
                            .as("lines with boxes")
                            .hasSize(1));
        }
    }

    @Test
    void nothing_on_the_phone_is_smaller_than_nine_points() throws IOException {
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, Edition.PHONE, Validity.CURRENT))) {
            assertThat(printed.getPage(0).getMediaBox().getWidth()).isBetween(297f, 298f);
            List<Float> sizes = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            };
            stripper.getText(printed);
            assertThat(sizes).isNotEmpty().allMatch(size -> size > 8.99f);
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void S14_words_of_others_are_text_whatever_they_look_like(Edition edition) throws IOException {
        String words = "</fo:block><x y=\"&quot;\"/> #{7*7} ${1} {0} & 'q' \u2028 \u760D \uD83D\uDE00 \u0645 A\u0308";
        byte[] pdf = PRESS.print(Wards.hostile(words), edition, Validity.CURRENT);
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            assertThat(parts(printed).get(1))
                    .contains(plain("</fo:block><x y=\"&quot;\"/> #{7*7} ${1} {0} & 'q'"))
                    .contains("[U+760D][U+1F600][U+0645]Ä")
                    .doesNotContain("#[");
        }
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void a_name_without_end_is_broken_and_lost_nowhere(Edition edition) throws IOException {
        String words = "Hexamethyleen".repeat(30);
        try (PDDocument printed = Loader.loadPDF(PRESS.print(Wards.hostile(words), edition, Validity.CURRENT))) {
            assertThat(parts(printed).get(1)).contains(words);
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void long_names_and_rooms_print_over_nothing(Edition edition) throws IOException {
        Booklet booklet = Wards.named(
                "Mevrouw Wilhelmina Theodora Johanna van den Broek-Oosterhuis van Vollenhoven tot Zwolschezijderveld"
                        + " en van der Sluijs-Middelburgschestraat",
                "Vleugel Noordwest, kamer 112B, bed 2");
        byte[] pdf = PRESS.print(booklet, edition, Validity.OUT_OF_DATE);
        assertComplete(pdf, booklet, edition);
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= printed.getNumberOfPages(); page++) {
                assertThat(onTopOfEachOther(printed, page)).as("page " + page).isEmpty();
            }
        }
    }

    @Test
    void on_the_phone_a_line_with_boxes_is_not_among_those_of_which_nothing_is_given() throws IOException {
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, Edition.PHONE, Validity.CURRENT))) {
            String own = parts(printed).get(2);
            String nothing = own.substring(own.indexOf("Geefniets,vraageerstna"), own.indexOf("Vooreendeelnavragen"));
            assertThat(nothing).contains("FUROSEMIDETABLET40MG").doesNotContain("METFORMINETABLET500MG");
            assertThat(own.substring(own.indexOf("Vooreendeelnavragen"))).contains("METFORMINETABLET500MG");
        }
    }

    @Test
    void on_the_phone_a_time_to_give_points_to_the_warnings_of_its_line() throws IOException {
        try (PDDocument printed = Loader.loadPDF(full(Language.NL, Edition.PHONE, Validity.CURRENT))) {
            assertThat(parts(printed).get(2)).contains("METFORMINETABLET500MG1stukLetop:leesverderopdewaarschuwing");
            assertThat(parts(printed).get(1)).doesNotContain("METOPROLOLRETARDTABLET50MG1stukLetop");
        }
    }

    @Test
    void what_is_to_be_asked_of_a_client_stands_together_on_the_cover() throws IOException {
        try (PDDocument printed = Loader.loadPDF(PRESS.print(Wards.toAsk(9), Edition.PHONE, Validity.CURRENT))) {
            int last = starts(printed).get(1);
            for (int page = 1; page < last; page++) {
                String text = text(printed, page, page);
                assertThat(StringUtils.countMatches(text, "VITAMINEB12"))
                        .as("page " + page)
                        .isEqualTo(StringUtils.countMatches(text, "AMOXICILLINE"));
            }
        }
    }

    /** Letters of different lines in one place. */
    private static List<String> onTopOfEachOther(PDDocument printed, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    letters.add(text);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(printed);
        return letters.stream()
                .filter(one -> letters.stream().anyMatch(other -> isOver(one, other)))
                .map(one -> one.getUnicode() + " at " + one.getXDirAdj() + ", " + one.getYDirAdj())
                .toList();
    }

    private static boolean isOver(TextPosition one, TextPosition other) {
        float down = other.getYDirAdj() - one.getYDirAdj();
        float across = Math.min(one.getXDirAdj() + one.getWidthDirAdj(), other.getXDirAdj() + other.getWidthDirAdj())
                - Math.max(one.getXDirAdj(), other.getXDirAdj());
        float narrower = Math.min(one.getWidthDirAdj(), other.getWidthDirAdj());
        return one != other && across > narrower * HALF && down >= 0 && down < other.getHeightDir();
    }

    // Parts of a document

    /** The text of the cover and of each client, without any space. */
    private static List<String> parts(PDDocument printed) throws IOException {
        List<Integer> starts = starts(printed);
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < starts.size() - 1; part++) {
            parts.add(text(printed, starts.get(part), starts.get(part + 1) - 1));
        }
        return parts;
    }

    /** The page on which each bookmark begins, from 1, and the one after the last. */
    private static List<Integer> starts(PDDocument printed) throws IOException {
        List<Integer> starts = new ArrayList<>();
        PDOutlineItem item = printed.getDocumentCatalog().getDocumentOutline().getFirstChild();
        while (item != null) {
            starts.add(printed.getPages().indexOf(item.findDestinationPage(printed)) + 1);
            item = item.getNextSibling();
        }
        starts.add(printed.getNumberOfPages() + 1);
        return starts;
    }

    private static String text(PDDocument printed, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return plain(stripper.getText(printed));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u200B\\u00A0]+", "");
    }
}
