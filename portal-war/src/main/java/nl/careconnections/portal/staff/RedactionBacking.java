package nl.careconnections.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.Piece;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** Takes a passage out of what somebody typed, for good: first shown where it stands, then done. */
@Named("redaction")
@RequestScoped
public class RedactionBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Conversation conversation;

    private String passage = "";
    private String reason = "";
    private boolean checked;
    private List<List<Piece>> preview = List.of();

    /** The second form carries the passage hidden; its fields are read only while it is on the page. */
    @PostConstruct
    void read() {
        checked = request.getParameter("passage-checked") != null;
    }

    /** Before anything is written: what does not exist becomes a page of its own. */
    public void open() {
        getEntry();
    }

    /** @throws NotFound when the ticket has no such entry */
    public Entry getEntry() {
        return desk.getTicket().timeline().stream()
                .filter(entry -> entry.id() == entryId())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private long entryId() {
        return TicketNumber.parse(request.getParameter("entry")).orElseThrow(NotFound::new);
    }

    /** What was typed, text by text; with what would go marked, once that was asked. */
    public List<List<Piece>> getTexts() {
        if (!preview.isEmpty()) {
            return preview;
        }
        Entry entry = getEntry();
        Stream<String> texts = entry.kind() == EntryKind.RECEIVED
                ? Stream.concat(
                        Stream.of(desk.getTicket().header().subject(), entry.text()), desk.getTicket().steps().stream())
                : Stream.of(entry.text());
        return texts.map(text -> List.of(new Piece(text, false))).toList();
    }

    public void check() {
        checked = step.attempt(() -> preview =
                conversation.previewRedaction(viewer.getCaller(), desk.getNumber(), entryId(), passage, reason));
    }

    public String redact() {
        checked = false;
        return step.take(
                () -> conversation.redactPassage(viewer.getCaller(), desk.getNumber(), entryId(), passage, reason),
                "queue.redact.done");
    }

    public boolean isChecked() {
        return checked;
    }

    public String getPassage() {
        return passage;
    }

    public void setPassage(String passage) {
        this.passage = passage;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
