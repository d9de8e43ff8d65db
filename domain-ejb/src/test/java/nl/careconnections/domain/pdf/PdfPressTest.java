package nl.careconnections.domain.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What somebody needs who reads a document with their ears, with their eyes, or in twenty years. */
@DomainTest
class PdfPressTest {

    @Inject
    PdfPress press;

    @Test
    void a_reader_of_tags_finds_headings_tables_lists_and_the_language() throws IOException {
        try (PDDocument printed = printed()) {
            assertThat(printed.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(printed.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(printed.getDocumentInformation().getTitle()).isEqualTo("Dossier 12");
            assertThat(printed.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(roles(printed.getDocumentCatalog().getStructureTreeRoot())
                            .toList())
                    .containsSubsequence("H1", "H2", "Table", "TR", "TH", "TD", "H3", "L", "LI", "BlockQuote")
                    .contains("Lbl", "LBody");
        }
    }

    @Test
    void bookmarks_follow_the_headings() throws IOException {
        try (PDDocument printed = printed()) {
            PDOutlineItem first =
                    printed.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("De klacht");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("Oplossingen");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("Verloop");
        }
    }

    @Test
    void every_letter_is_embedded_and_can_be_copied() throws IOException {
        try (PDDocument printed = printed()) {
            for (COSName name : printed.getPage(0).getResources().getFontNames()) {
                PDFont font = printed.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Coördinator zegt: “€ 5 – ‘één’ café”", "Łódź", "Ελλάδα", "<b>geen opmaak</b> & niets")
                    .doesNotContain("#");
        }
    }

    @Test
    void U7_is_pdf_ua_and_pdf_a_to_a_validator() {
        assertThat(VeraPdf.problems(bytes())).isEmpty();
    }

    @Test
    void U7_an_empty_document_is_too() {
        Document empty = new Document("Leeg", "CareConnections", Language.EN, "Page");
        assertThat(VeraPdf.problems(press.print(empty.remark("Nothing.")))).isEmpty();
    }

    @Test
    void says_that_it_is_accessible_and_lasting() throws IOException {
        try (PDDocument printed = printed()) {
            String metadata =
                    new String(printed.getDocumentCatalog().getMetadata().toByteArray());
            assertThat(metadata).containsPattern("pdfuaid:part>?\\W*1").containsPattern("pdfaid:part>?\\W*2");
        }
    }

    private PDDocument printed() throws IOException {
        return Loader.loadPDF(bytes());
    }

    private byte[] bytes() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Onderwerp", "Coördinator zegt: “€ 5 – ‘één’ café”");
        facts.put("Leeg", "");
        facts.put("Plaats", "Łódź, Ελλάδα");
        Document document = new Document("Dossier 12", "CareConnections", Language.NL, "Bladzijde")
                .remark("Gemaakt vandaag.")
                .part("De klacht")
                .facts(facts)
                .section("Oplossingen")
                .items(1, List.of("Eerste", "Tweede"))
                .label("Voorstel")
                .part("Verloop")
                .label("Vandaag")
                .quote("Regel 1\n\n<b>geen opmaak</b> & niets")
                .table(List.of("Wat", "Wie"), List.of(60, 40), List.of(List.of("Maatregel", "Directeur")));
        return press.print(document);
    }

    private static Stream<String> roles(PDStructureNode node) {
        Stream<PDStructureElement> children = node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast);
        return children.flatMap(child -> Stream.concat(Stream.of(child.getStructureType()), roles(child)));
    }
}
