package nl.careconnections.portal.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Amount;
import nl.careconnections.domain.sla.TargetState;
import nl.careconnections.domain.ticket.Deadline;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.NextTarget;
import nl.careconnections.domain.ticket.RequestTerm;
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

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final Set<EntryKind> SPEECH =
            EnumSet.of(EntryKind.MESSAGE, EntryKind.NOTE, EntryKind.RECEIVED, EntryKind.REFUSED, EntryKind.REOPENED);

    @Inject
    Text text;

    @Inject
    Dates dates;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

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

    /** Where a request stands, in a word or three: as its flow says it, or by its status where it has none. */
    public String state(Topic type, String stage, Status status) {
        if (stage.isEmpty()) {
            return label(status);
        }
        String key = type.label() + ".stage." + stage;
        boolean own = viewer.isStaff() && text.has(viewer.getLocale(), key + ".staff");
        return text.in(viewer.getLocale(), own ? key + ".staff" : key);
    }

    /** What a kind of request is called: "Klacht". */
    public String type(Topic type) {
        return text.in(viewer.getLocale(), type.label() + ".type");
    }

    /** How a term of a request stands, and when it was kept. */
    public String label(RequestTerm term) {
        return say("deadline." + state(term), dates.away(term.dueAt()));
    }

    /** The look of a term; one that counts no more has none. */
    public TargetState state(RequestTerm term) {
        if (term.runs()) {
            return TargetState.whileRunning(clock.instant(), term.soonAt(), term.dueAt());
        }
        return term.lateAt(clock.instant()) ? TargetState.MET_LATE : TargetState.MET;
    }

    /** Whether a term is a duty of the customers themselves, which the facts of its kind show ({@code term.NAME.duty}). */
    public boolean isOwnDuty(Topic type, RequestTerm term) {
        return text.has(viewer.getLocale(), type.label() + ".term." + term.name() + ".duty");
    }

    /** What a term promises: "De directie belt". */
    public String promise(Topic type, RequestTerm term) {
        return text.in(viewer.getLocale(), type.label() + ".term." + term.name(), term.about());
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
        return head(entry) + " " + tail(entry);
    }

    /** Whether an entry is what somebody said, to be shown as a message under what it did. */
    public boolean speech(Entry entry) {
        return SPEECH.contains(entry.kind()) && !entry.text().isEmpty();
    }

    /**
     * What a mail was about. That of a kind of request is called as the step it tells of, unless the bundle of the kind has a
     * name for it ({@code mail.proposed}).
     */
    public String mail(String template) {
        int dot = template.indexOf('.');
        String kind = template.substring(0, dot);
        String name = template.substring(dot + 1);
        return Stream.of(
                        "queue.mails.about." + template,
                        kind + ".mail." + name,
                        kind + ".step." + name,
                        "queue.mails.about.ticket." + name)
                .filter(key -> text.has(viewer.getLocale(), key))
                .map(key -> text.in(viewer.getLocale(), key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No name for the mail " + template));
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
    public String head(Entry entry) {
        EntryKind kind = entry.kind();
        if (kind == EntryKind.STEP) {
            return text.in(viewer.getLocale(), stepKey(entry));
        }
        if (kind == EntryKind.TERM) {
            return say("event.TERM." + entry.values().get(1));
        }
        boolean staff = viewer.isStaff() && OTHER_FOR_STAFF.contains(kind);
        return say("event." + kind + (staff ? ".staff" : byPhone(entry) ? ".byPhone" : ""));
    }

    /** By whom and how, to go on the same line: "door Supportmedewerker 1". */
    public String tail(Entry entry) {
        EntryKind kind = entry.kind();
        List<String> values = entry.values();
        String author = entry.author();
        if (kind == EntryKind.ESCALATED) {
            return escalation(values);
        }
        if (kind == EntryKind.TERM) {
            return term(values);
        }
        if (kind == EntryKind.STEP) {
            return step(entry);
        }
        boolean nobody = author == null || author.isEmpty();
        if (nobody && BY_ITSELF.contains(kind)) {
            return say("event." + kind + ".auto");
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(who(entry));
        values.forEach(value -> arguments.add(value(kind, value)));
        boolean plain = kind == EntryKind.RECEIVED && values.isEmpty();
        String how = plain ? ".request" : byPhone(entry) ? ".byPhone.more" : ".more";
        return say("event." + kind + how, arguments.toArray());
    }

    private static boolean byPhone(Entry entry) {
        return entry.kind() == EntryKind.RECEIVED && entry.byStaff();
    }

    private String who(Entry entry) {
        boolean nobody = entry.author() == null || entry.author().isEmpty();
        return entry.mine() ? say("you") : nobody ? say("system") : entry.author();
    }

    private static String stepKey(Entry entry) {
        return entry.values().get(0).replaceFirst("\\.", ".step.");
    }

    private String step(Entry entry) {
        String more = stepKey(entry) + ".more";
        Object[] words = Stream.concat(
                        Stream.of(who(entry)), entry.values().stream().skip(1).map(this::inWords))
                .toArray();
        return text.has(viewer.getLocale(), more)
                ? text.in(viewer.getLocale(), more, words)
                : say("event.STEP.more", words);
    }

    /** A moment, a day or an amount in the reader's words; anything else as it is. */
    private String inWords(String value) {
        if (AMOUNT.matcher(value).matches()) {
            return Amount.words(new BigDecimal(value), viewer.getLanguage());
        }
        if (MOMENT.matcher(value).matches()) {
            return dates.brief(Instant.parse(value));
        }
        return DAY.matcher(value).matches() ? dates.day(LocalDate.parse(value)) : value;
    }

    private String term(List<String> values) {
        return say(
                "event.TERM.more",
                text.in(viewer.getLocale(), values.get(0).replaceFirst("\\.", ".term."), Long.valueOf(values.get(4))),
                dates.brief(Instant.parse(values.get(2))),
                values.get(3));
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
