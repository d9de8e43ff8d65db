package nl.careconnections.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.TopicRights;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.team.TeamName;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.StaffStep;
import nl.careconnections.domain.ticket.StaffTicket;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketHeader;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** A desk with one ticket on it: what the beans of its page lean on, without a server. */
final class Desk {

    static final Caller SUPPORT =
            new Caller(3, 0, "Supportmedewerker 1", Language.NL, Set.of(Role.SUPPORT), TopicRights.NONE, "192.0.2.1");

    final Map<String, String> parameters = new HashMap<>();
    final HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
            Desk.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                    method.getName().equals("getParameter") ? parameters.get((String) arguments[0]) : null);
    final ListeningFeedback feedback = new ListeningFeedback();
    final Viewer viewer = new Viewer() {
        @Override
        public Caller getCaller() {
            return SUPPORT;
        }
    };
    final DeskTicket ticket = new DeskTicket();
    final DeskStep step = new DeskStep();
    Status status = Status.IN_PROGRESS;
    private int version = 4;
    private final List<Entry> timeline = new ArrayList<>(List.of(entry(11)));

    Desk(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        ticket.request = request;
        ticket.viewer = viewer;
        ticket.tickets = new Tickets() {
            @Override
            public StaffTicket handle(Caller caller, long number) {
                return staffTicket(number);
            }
        };
        step.desk = ticket;
        step.feedback = feedback;
    }

    void put(String name, String value) {
        parameters.put(name, value);
    }

    /** Others change the ticket, which leaves entries. */
    void changeTo(int newVersion, long... entries) {
        version = newVersion;
        LongStream.of(entries).mapToObj(Desk::entry).forEach(timeline::add);
    }

    private StaffTicket staffTicket(long number) {
        return new StaffTicket(
                new TicketHeader(
                        number,
                        Topic.SUPPORT_QUESTION,
                        "",
                        "Lijst leeg",
                        "nCare",
                        1,
                        "Zorggroep Voorbeeld",
                        status,
                        Priority.MEDIUM,
                        2,
                        "Beheerder",
                        null,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        version),
                List.of(),
                List.copyOf(timeline),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                new TeamName(1, "Support"),
                List.of(),
                List.of(),
                EnumSet.allOf(StaffStep.class));
    }

    static Entry entry(long id) {
        return new Entry(
                id,
                Instant.EPOCH,
                EntryKind.MESSAGE,
                "Supportmedewerker 2",
                true,
                false,
                "Tekst",
                List.of(),
                List.of());
    }

    /** Keeps what readers would be told. */
    static final class ListeningFeedback extends Feedback {

        final List<String> told = new ArrayList<>();
        final List<String> refused = new ArrayList<>();

        @Override
        public boolean attempt(Runnable step) {
            try {
                step.run();
                return true;
            } catch (BusinessException e) {
                refuse(e);
            }
            return false;
        }

        @Override
        public void refuse(BusinessException refusal) {
            refuse(refusal instanceof InvalidInput invalid ? invalid.field() : null, "error." + refusal.key());
        }

        @Override
        public void success(String key, Object... values) {
            told.add(key);
        }

        @Override
        public void refuse(String field, String key, Object... values) {
            refused.add(field == null ? key : field + " " + key);
        }
    }
}
