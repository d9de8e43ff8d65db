package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Sharing;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.search.Readership;

/**
 * Which tickets somebody sees, once for a single ticket, once as a condition for lists and once as keys for the search
 * (product.md, "Roles"). Contact persons see their own, and what colleagues asked as far as the kind is open to them; staff
 * see the kinds that are theirs, and of those that are for a few only the ones they were let in to.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sight {

    private static final String LET_IN =
            "exists (select from ticket_reader r where r.ticket_id = t.id and r.account_id = ?)";

    @Inject
    EntityManager entityManager;

    @Inject
    Topics topics;

    boolean covers(Caller caller, Ticket ticket) {
        if (caller.isStaff()) {
            return caller.can(Ability.WORK_ON_REQUESTS)
                    && (ticket.isConfined()
                            ? isLetIn(caller.accountId(), ticket)
                            : topics.readBy(caller).contains(ticket.type()));
        }
        return caller.can(Ability.SUBMIT_TICKETS)
                && caller.organisationId() == ticket.organisationId()
                && (caller.accountId() == ticket.submitterId() || caller.mayRead(ticket.type()));
    }

    /** Whether somebody of the organisation may still be told about it. */
    boolean coversCustomer(Person person, Ticket ticket) {
        return person.active()
                && Objects.equals(person.organisationId(), ticket.organisationId())
                && (person.accountId() == ticket.submitterId()
                        || person.topics().mayRead(ticket.type()));
    }

    /** Whether somebody of staff may be told about it. */
    boolean coversStaff(Person person, Ticket ticket) {
        return person.active()
                && person.organisationId() == null
                && (ticket.isConfined()
                        ? isLetIn(person.accountId(), ticket)
                        : topics.readersOf(ticket.type()).stream().anyMatch(person::can));
    }

    private boolean isLetIn(long accountId, Ticket ticket) {
        return !entityManager
                .createNativeQuery("select 1 from ticket_reader where ticket_id = ?1 and account_id = ?2")
                .setParameter(1, ticket.id())
                .setParameter(2, accountId)
                .getResultList()
                .isEmpty();
    }

    /** Limits a list of the own organisation. */
    TicketQuery ofOrganisation(Caller caller) {
        TicketQuery query = new TicketQuery().and("t.organisation_id = ?", caller.organisationId());
        Set<Topic> hidden = hiddenFrom(caller);
        return hidden.isEmpty()
                ? query
                : query.and(
                        "t.submitter_id = ? or not t.type = any(cast(? as text[]))", caller.accountId(), array(hidden));
    }

    /**
     * Limits a list of staff.
     *
     * @param type {@code null} for all kinds that are the caller's work
     */
    TicketQuery ofStaff(Caller caller, Topic type) {
        Set<Topic> kinds = kinds(caller, type);
        TicketQuery query = new TicketQuery()
                .and(
                        "not t.confined and t.type = any(cast(? as text[])) or t.confined and " + LET_IN,
                        array(kinds),
                        caller.accountId());
        return type == null ? query : query.and("t.type = ?", type.key());
    }

    private Set<Topic> kinds(Caller caller, Topic type) {
        if (type == null) {
            return topics.workedOnBy(caller);
        }
        return topics.readBy(caller).contains(type) ? Set.of(type) : Set.of();
    }

    /** The words of colleagues' questions are offered to who reads those. */
    Readership readership(Caller caller) {
        return caller.isStaff() ? readershipOfStaff(caller) : readershipOfCustomer(caller);
    }

    private Readership readershipOfCustomer(Caller caller) {
        Set<Topic> hidden = hiddenFrom(caller);
        String own = key("~" + caller.accountId());
        String keys = hidden.isEmpty()
                ? key("@" + caller.organisationId())
                : key("@" + caller.organisationId()) + " & (" + own + " | !(" + anyOf(hidden) + "))";
        return hidden.stream().anyMatch(topic -> topics.sharingOf(topic) == Sharing.COLLEAGUES)
                ? Readership.alone(keys)
                : Readership.organisation(caller.organisationId(), keys);
    }

    private Readership readershipOfStaff(Caller caller) {
        return caller.can(Ability.HANDLE_TICKETS)
                ? Readership.support(keysOfStaff(caller))
                : Readership.specialist(keysOfStaff(caller));
    }

    /** What is left out is asked for, as far as it goes: it is less than what is found. */
    private String keysOfStaff(Caller caller) {
        Set<Topic> read = topics.readBy(caller);
        String letIn = key("%" + caller.accountId());
        if (read.isEmpty()) {
            return letIn;
        }
        Set<Topic> unread =
                topics.all().stream().filter(topic -> !read.contains(topic)).collect(Collectors.toSet());
        String kinds = unread.isEmpty() ? "" : " & !(" + anyOf(unread) + ")";
        return "(" + letIn + " | !" + key("%") + kinds + ")";
    }

    private Set<Topic> hiddenFrom(Caller caller) {
        return topics.all().stream()
                .filter(topic -> !caller.mayRead(topic))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String anyOf(Collection<Topic> kinds) {
        return kinds.stream().sorted().map(topic -> key("=" + topic.key())).collect(Collectors.joining(" | "));
    }

    private static String key(String key) {
        return "'" + key + "'";
    }

    /** For a parameter of a native query, cast to {@code text[]}. */
    static String array(Collection<Topic> kinds) {
        return kinds.stream().map(Topic::key).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    /** In which order pages name the kinds. */
    int placeOf(Topic type) {
        return topics.all().indexOf(type);
    }

    /** The kinds whose questions of colleagues somebody reads, for a tally. */
    String read(Caller caller) {
        return array(topics.all().stream().filter(caller::mayRead).toList());
    }

    /** The kinds that are somebody's work, for a tally. */
    String work(Caller caller) {
        return array(topics.workedOnBy(caller));
    }

    /** The kinds that somebody of staff reads, for a tally. */
    String readByStaff(Caller caller) {
        return array(topics.readBy(caller));
    }
}
