package nl.careconnections.domain.emergency.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.pdf.PdfPress;

/** Prints the lists of a ward. */
@ApplicationScoped
public class ListPress {

    @Inject
    PdfPress press;

    /**
     * A cover, and each client's list on pages of their own, with a bookmark each.
     *
     * @return PDF/UA-1 and PDF/A-2a
     */
    public byte[] print(Booklet booklet, Edition edition, Validity validity) {
        return press.print(fo -> new Layout(booklet, validity, edition, new Pen(fo)).write());
    }
}
