package nl.careconnections.portal.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.ticket.Deadline;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.NextTarget;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.portal.shared.Dates;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** States, events and targets of tickets in the reader's words; never colour alone: each has an icon and a word. */
@Named
@RequestScoped
public class TicketWords {

    /** Events that name the customer, which is "you" to one reader and "the customer" to the other. */
    private static final Set<EntryKind> OTHER_FOR_STAFF = EnumSet.of(EntryKind.WAITING, EntryKind.ACCESS_USED);

    /** Events with a reason of their own when nobody did them. */
    private static final Set<EntryKind> BY_ITSELF = EnumSet.of(EntryKind.SOLVED, EntryKind.CLOSED);

    private static final Set<EntryKind> SPEECH =
            EnumSet.of(EntryKind.MESSAGE, EntryKind.NOTE, EntryKind.RECEIVED, EntryKind.REFUSED, EntryKind.REOPENED);

    @Inject
    Text text;

    @Inject
    Dates dates;

    @Inject
    Viewer viewer;

    /** The look of a state's chip; empty for the quiet one. */
    public String kind(Status status) {
        return switch (status) {
            case NEW -> "brand";
            case IN_PROGRESS -> "info";
            case SOLVED -> "success";
            case WAITING_FOR_CUSTOMER, CLOSED -> "";
        };
    }

    public String icon(Status status) {
        return switch (status) {
            case NEW -> "inbox";
            case IN_PROGRESS -> "history";
            case WAITING_FOR_CUSTOMER -> "pause";
            case SOLVED -> "check";
            case CLOSED -> "lock";
        };
    }

    /** The state in a word or three; who is waited for is "you" to the customer and "the customer" to staff. */
    public String label(Status status) {
        boolean waits = status == Status.WAITING_FOR_CUSTOMER;
        return say("status." + status + (waits && viewer.isStaff() ? ".staff" : ""));
    }

    /** How a target stands: "nog 3 u 10 min", "12 min te laat", "staat stil", "gehaald". */
    public String label(Deadline deadline) {
        return say("deadline." + deadline.state(), dates.away(deadline.due()));
    }

    /** The same in a list. */
    public String label(NextTarget target) {
        return say("deadline." + target.state(), dates.away(target.due()));
    }

    /** The same where there is room for the moment it was met. */
    public String sentence(Deadline deadline) {
        return deadline.metAt() == null
                ? label(deadline)
                : say("deadline." + deadline.state() + ".at", dates.brief(deadline.metAt()));
    }

    /** What happened, by whom and how: "Opgelost door Supportmedewerker 1". */
    public String event(Entry entry) {
        return head(entry.kind()) + " " + tail(entry);
    }

    /** Whether an entry is what somebody said, to be shown as a message under what it did. */
    public boolean speech(Entry entry) {
        return SPEECH.contains(entry.kind()) && !entry.text().isEmpty();
    }

    /** First letters of the first and the last part of a name, for the box beside a message. */
    public String initials(String name) {
        String[] parts = name == null ? new String[0] : name.strip().split("\\s+");
        if (parts.length == 0 || parts[0].isEmpty()) {
            return "";
        }
        return first(parts[0]) + (parts.length > 1 ? first(parts[parts.length - 1]) : "");
    }

    private String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(viewer.getLocale());
    }

    /** What happened, in a word or three: "Opgelost". */
    public String head(EntryKind kind) {
        boolean staff = viewer.isStaff() && OTHER_FOR_STAFF.contains(kind);
        return say("event." + kind + (staff ? ".staff" : ""));
    }

    /** By whom and how, to go on the same line: "door Supportmedewerker 1". */
    public String tail(EntryKind kind, String author, boolean mine, List<String> values) {
        if (kind == EntryKind.ESCALATED) {
            return escalation(values);
        }
        boolean nobody = author == null || author.isEmpty();
        if (nobody && BY_ITSELF.contains(kind)) {
            return say("event." + kind + ".auto");
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(mine ? say("you") : nobody ? say("system") : author);
        values.forEach(value -> arguments.add(value(kind, value)));
        return say("event." + kind + ".more", arguments.toArray());
    }

    public String tail(Entry entry) {
        return tail(entry.kind(), entry.author(), entry.mine(), entry.values());
    }

    private String escalation(List<String> values) {
        boolean again = !values.get(2).equals("0");
        String how = again ? "again" : values.get(1).equals("100") ? "late" : "soon";
        return say(
                "event.ESCALATED." + how,
                say("target." + values.get(0)),
                values.get(1),
                dates.brief(Instant.parse(values.get(3))),
                values.get(4));
    }

    private String value(EntryKind kind, String value) {
        return switch (kind) {
            case RECEIVED, PRIORITY_CHANGED ->
                text.in(viewer.getLocale(), "shared.priority." + value).toLowerCase(viewer.getLocale());
            case ACCESS_GRANTED -> dates.day(LocalDate.parse(value));
            case ASSIGNED -> value.isEmpty() ? say("nobody") : value;
            default -> value;
        };
    }

    private String say(String key, Object... values) {
        return text.in(viewer.getLocale(), "ticket." + key, values);
    }
}
