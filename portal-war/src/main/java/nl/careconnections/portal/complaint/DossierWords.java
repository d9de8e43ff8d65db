package nl.careconnections.portal.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.domain.complaint.Dossiers;
import nl.careconnections.domain.complaint.Stage;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.portal.shared.Supplier;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketWords;

/** The words of the pages, for the dossier. */
@RequestScoped
class DossierWords implements Dossiers.Wording {

    @Inject
    TicketWords words;

    @Inject
    Supplier supplier;

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    @Override
    public String event(Entry entry) {
        return words.speech(entry) ? entry.author() : words.event(byName(entry)).strip();
    }

    /** A dossier is read by others too: nobody is "you" in it. */
    private static Entry byName(Entry entry) {
        return new Entry(
                entry.id(),
                entry.at(),
                entry.kind(),
                entry.author(),
                entry.byStaff(),
                false,
                entry.text(),
                entry.values(),
                entry.attachments());
    }

    @Override
    public String term(RequestTerm term) {
        return words.promise(Complaining.COMPLAINT, term);
    }

    @Override
    public String stage(Stage stage) {
        return text.in(viewer.getLocale(), "complaint.stage." + stage);
    }

    @Override
    public String supplier() {
        return supplier.getName();
    }

    String fileName(long number) {
        return text.in(viewer.getLocale(), "complaint.dossier.file") + "-" + number;
    }
}
