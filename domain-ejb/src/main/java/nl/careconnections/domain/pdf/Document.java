package nl.careconnections.domain.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.shared.Language;

/** What is to be printed, in the order of reading: nothing of how it looks. */
public final class Document {

    private final String title;
    private final String author;
    private final Language language;
    private final String page;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param title of the document, and of its first page
     * @param author whom it is from
     * @param page what stands before the number of a page: "Bladzijde"
     */
    public Document(String title, String author, Language language, String page) {
        this.title = title;
        this.author = author;
        this.language = language;
        this.page = page;
    }

    /** A part with a heading of its own. */
    public Document part(String heading) {
        return add(new Block.Heading(1, heading));
    }

    /** A part of a part. */
    public Document section(String heading) {
        return add(new Block.Heading(2, heading));
    }

    /** A heading that is too small for a bookmark. */
    public Document label(String heading) {
        return add(new Block.Heading(3, heading));
    }

    /** Line feeds stay. */
    public Document text(String text) {
        return add(new Block.Paragraph(text, false));
    }

    /** A remark. */
    public Document remark(String text) {
        return add(new Block.Paragraph(text, true));
    }

    /** What somebody typed; line feeds stay. Nothing is printed for an empty text. */
    public Document quote(String text) {
        return text.isEmpty() ? this : add(new Block.Quote(text));
    }

    /** Labels with what they say, in their order; an empty value is left out. */
    public Document facts(Map<String, String> facts) {
        return add(new Block.Facts(facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> new Block.Fact(fact.getKey(), fact.getValue()))
                .toList()));
    }

    /** @param widths of the columns, in shares of the page */
    public Document table(List<String> titles, List<Integer> widths, List<List<String>> rows) {
        return add(new Block.Table(titles, widths, rows));
    }

    /** @param first the number of the first one */
    public Document items(int first, List<String> items) {
        return add(new Block.Items(first, items));
    }

    private Document add(Block block) {
        blocks.add(block);
        return this;
    }

    String title() {
        return title;
    }

    String author() {
        return author;
    }

    Language language() {
        return language;
    }

    String page() {
        return page;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
