package nl.careconnections.domain.emergency.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import nl.careconnections.domain.emergency.press.Booklet;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.ListPress;
import nl.careconnections.domain.emergency.press.Validity;

/** Prints nothing but a mark where a test does not look at pages, and fails for one medicine, as a fault of the press would. */
@Alternative
@Priority(1)
@ApplicationScoped
public class QuickPress extends ListPress {

    static final String REFUSED = "Onprintbaar tablet 1mg";

    private boolean isReal;
    private Edition broken;

    /** From now on pages are printed. */
    void printPages(boolean pages) {
        isReal = pages;
    }

    /** @param edition that cannot be printed for any client from now on; {@code null} for none */
    void failAt(Edition edition) {
        broken = edition;
    }

    @Override
    public byte[] print(Booklet booklet, Edition edition, Validity validity) {
        boolean refused = booklet.lists().clients().stream()
                .flatMap(entry -> entry.list().lines().stream())
                .anyMatch(line -> line.medicine().equalsIgnoreCase(REFUSED));
        if (refused || edition == broken && !booklet.lists().clients().isEmpty()) {
            throw new IllegalStateException("A fault of the press");
        }
        return isReal
                ? super.print(booklet, edition, validity)
                : ("%PDF of " + booklet.number()).getBytes(StandardCharsets.UTF_8);
    }
}
