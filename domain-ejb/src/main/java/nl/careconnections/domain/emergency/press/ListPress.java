package nl.careconnections.domain.emergency.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import nl.careconnections.domain.pdf.FoWriter;
import nl.careconnections.domain.pdf.PdfPress;

/** Prints the lists of a ward. */
@ApplicationScoped
public class ListPress {

    /**
     * A ward with more lines is printed without tags: tags take a hundredth of a megabyte for each line until the document is
     * written, and a server must not end for one list. That is seven wards of 30 clients with 12 lines.
     */
    static final int MOST_LINES_WITH_TAGS = 2500;

    @Inject
    PdfPress press;

    int mostLinesWithTags = MOST_LINES_WITH_TAGS;

    /**
     * A cover, and each client's list on pages of their own, with a bookmark each.
     *
     * @return PDF/UA-1 and PDF/A-2a; of a very large ward PDF/A-2b
     */
    public byte[] print(Booklet booklet, Edition edition, Validity validity) {
        Consumer<FoWriter> layout = fo -> new Layout(booklet, validity, edition, new Pen(fo)).write();
        return lines(booklet) > mostLinesWithTags ? press.printWithoutTags(layout) : press.print(layout);
    }

    private static int lines(Booklet booklet) {
        return booklet.lists().clients().stream()
                .mapToInt(entry -> entry.list().lines().size())
                .sum();
    }
}
