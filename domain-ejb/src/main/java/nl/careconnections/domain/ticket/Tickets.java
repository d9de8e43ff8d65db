package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.attachment.Download;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** Tickets as customers and support open them. Who looked is kept in the transaction of the looking (assurance S18). */
@ApplicationScoped
@Transactional
public class Tickets {

    private static final String OWNER = "message:";

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    Sight sight;

    @Inject
    Submissions submissions;

    @Inject
    TicketViews views;

    @Inject
    Attachments attachments;

    @Inject
    AccessLog accessLog;

    /**
     * A new support question. The same submission sent again, even at the same moment, answers as the first time.
     *
     * @throws InvalidInput for {@code product}, {@code subject}, {@code explanation}, {@code steps}, the questions about
     *     the priority, {@code purpose} or {@code until}
     * @throws NotAllowed when the caller may not ask support questions
     */
    public Submitted submit(Caller caller, NewQuestion question) {
        admission.requireSubmission(caller, Topic.SUPPORT_QUESTION);
        return submissions.submit(caller, question);
    }

    /**
     * What the customer sees.
     *
     * @throws NotFound for a ticket of another organisation
     */
    public CustomerTicket view(Caller caller, long number) {
        Sheet sheet = admission.customerSheet(caller, number, "ticket.viewed");
        CustomerTicket view = views.forCustomer(caller, sheet);
        accessLog.done(caller.actor(), "ticket.viewed", sheet.ticket().subjectOfLog());
        return view;
    }

    /** What support sees. */
    public StaffTicket handle(Caller caller, long number) {
        Sheet sheet = admission.staffSheet(caller, number, "ticket.viewed");
        StaffTicket view = views.forStaff(caller, sheet);
        accessLog.done(caller.actor(), "ticket.viewed", sheet.ticket().subjectOfLog());
        return view;
    }

    /**
     * A file of a message, for whoever may read that message.
     *
     * @throws NotFound when it belongs to no message that the caller may read, or is not fit to hand out
     */
    public Download download(Caller caller, long attachmentId, boolean thumbnail) {
        TicketEntry entry = entryOf(attachmentId)
                .filter(found -> maySee(caller, found))
                .orElseThrow(() -> refused(caller, attachmentId));
        Download download = attachments.open(attachmentId, thumbnail);
        accessLog.record(
                caller.actor(),
                "ticket.downloaded",
                entry.ticket().subjectOfLog(),
                Outcome.DONE,
                "attachment:" + attachmentId);
        return download;
    }

    private boolean maySee(Caller caller, TicketEntry entry) {
        return sight.covers(caller, entry.ticket()) && (entry.isPublic() || caller.isStaff());
    }

    private NotFound refused(Caller caller, long attachmentId) {
        accessLog.refused(caller.actor(), "ticket.downloaded", "attachment:" + attachmentId, "not visible");
        return new NotFound();
    }

    private Optional<TicketEntry> entryOf(long attachmentId) {
        return attachments
                .ownerOf(attachmentId)
                .filter(owner -> owner.startsWith(OWNER))
                .map(owner -> entityManager.find(TicketEntry.class, Long.valueOf(owner.substring(OWNER.length()))));
    }
}
