package nl.careconnections.domain.pdf;

import java.util.List;

/** One part of a document, in the order of reading. */
sealed interface Block {

    /** @param level 1 to 3; the first two are bookmarks */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text, boolean quiet) implements Block {}

    /** What somebody typed, apart from the words around it. */
    record Quote(String text) implements Block {}

    record Fact(String label, String value) {}

    /** Labels with what they say. */
    record Facts(List<Fact> facts) implements Block {}

    /** @param widths of the columns, in shares of the page */
    record Table(List<String> titles, List<Integer> widths, List<List<String>> rows) implements Block {}

    /** Things of one kind, numbered. */
    record Items(int first, List<String> items) implements Block {}
}
