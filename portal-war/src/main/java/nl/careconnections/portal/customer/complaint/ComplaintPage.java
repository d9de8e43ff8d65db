package nl.careconnections.portal.customer.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.domain.complaint.CustomerComplaint;
import nl.careconnections.domain.complaint.Stage;
import nl.careconnections.domain.complaint.WrittenProposal;
import nl.careconnections.portal.customer.ticket.Showing;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.shared.Viewer;

/** The complaint whose number stands in the address, beside what every ticket has. */
@Named("complaintPage")
@RequestScoped
public class ComplaintPage {

    @Inject
    Complaining complaining;

    @Inject
    TicketPage page;

    @Inject
    Viewer viewer;

    private CustomerComplaint complaint;

    public CustomerComplaint getComplaint() {
        if (complaint == null) {
            complaint = complaining.view(viewer.getCaller(), page.getNumber());
        }
        return complaint;
    }

    /** Forgets what was read, because somebody may have changed it. */
    void reload() {
        complaint = null;
    }

    /** Whether the reader is asked to answer a proposal; while a form is read, it is taken in, see {@link Showing}. */
    public boolean isAsking() {
        return !Showing.isNow() || getComplaint().mayAnswer();
    }

    /** Whether the reader may choose another contact. */
    public boolean isNaming() {
        return !Showing.isNow() || !getComplaint().contacts().isEmpty();
    }

    /** The proposal to read first: what was agreed, else the newest; {@code null} before there is one. */
    public WrittenProposal getProposal() {
        List<WrittenProposal> all = getComplaint().proposals();
        return all.isEmpty() ? null : all.get(0);
    }

    /** Those before it, the newest first. */
    public List<WrittenProposal> getEarlier() {
        List<WrittenProposal> all = getComplaint().proposals();
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    /** Which of the six steps of the manual it stands at; 7 once they are done, 0 for what is no complaint. */
    public int getStep() {
        return switch (getComplaint().stage()) {
            case CALL_ASKED, TALKED, STOPPED -> 0;
            case SUBMITTED -> 2;
            case FORWARDED -> 3;
            case UNDER_REVIEW, REFUSED -> 4;
            case PROPOSED -> 5;
            case CARRYING_OUT -> 6;
            case CLOSED -> 7;
        };
    }

    /** Whether they talked first and may still complain. */
    public boolean isTalked() {
        return getComplaint().stage() == Stage.TALKED;
    }

    public List<Map.Entry<String, List<String>>> getReasons() {
        return List.copyOf(getComplaint().reasons().entrySet());
    }
}
