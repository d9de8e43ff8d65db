package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.team.Teams;
import org.apache.commons.lang3.StringUtils;

/**
 * What the package of a kind of request does with the core: receive, read, take a step, promise, tell. It keeps what is
 * common to all kinds: one number, one timeline, who sees it, who is mailed, the access log
 * (docs/adr/0011-one-core-for-all-requests.md).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Requests {

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    Sheets sheets;

    @Inject
    TicketViews views;

    @Inject
    Submissions submissions;

    @Inject
    Flows flows;

    @Inject
    Attachments attachments;

    @Inject
    TicketClocks clocks;

    @Inject
    RequestTerms terms;

    @Inject
    Teams teams;

    @Inject
    Announcements announcements;

    @Inject
    AccessLog accessLog;

    /**
     * Receives a request, once for each submission (assurance R4).
     *
     * @param asked as typed
     * @param more what the package keeps beside it; not called when it was received before
     * @throws InvalidInput {@code subject}, {@code explanation}
     * @throws NotAllowed when the kind is not open to the caller
     */
    public Submitted receive(Caller caller, NewRequest asked, Consumer<Request> more) {
        admission.requireSubmission(caller, asked.type());
        NewRequest checked = asked.checked();
        Optional<Submitted> before = submissions.before(caller, checked.submissionKey());
        if (before.isPresent()) {
            return before.get();
        }
        Ticket ticket = submissions.receive(caller, checked);
        Request request = new Request(ticket);
        more.accept(request);
        clocks.wind(ticket);
        entityManager.flush();
        TicketEntry received = ticket.entries().get(0);
        String kind = asked.type().label() + ".";
        String receipt = flows.of(asked.type()).receipt(request);
        announcements.confirm(ticket, received, kind + receipt, MailWords.NUMBER);
        announcements.tellDesk(ticket, received, kind + "staff" + StringUtils.capitalize(receipt), MailWords.NUMBER);
        accessLog.done(caller.actor(), asked.type().label() + ".submitted", ticket.subjectOfLog());
        return new Submitted(ticket.number(), false);
    }

    /** One of the own organisation, to read. */
    public Request customer(Caller caller, Topic type, long number, String action) {
        return own(type, admission.customer(caller, number, action));
    }

    /** One of the own organisation, locked until the transaction ends. */
    public Request customerToChange(Caller caller, Topic type, long number, String action) {
        return own(type, admission.customerToChange(caller, number, action));
    }

    /** One that the caller may see, for staff to read. */
    public Request staff(Caller caller, Topic type, long number, String action) {
        return own(type, admission.staff(caller, number, action));
    }

    /** One that the caller may see, for staff, locked until the transaction ends. */
    public Request staffToChange(Caller caller, Topic type, long number, String action) {
        return own(type, admission.staffToChange(caller, number, action));
    }

    /** Any, for timers and what other changes set off; locked until the transaction ends. */
    public Request locked(long id) {
        return new Request(entityManager.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Whether the caller took a step with this form before. It tells about their own doing only, so also who gave the request
     * away by that step hears that it was taken.
     */
    public boolean wasTaken(Caller caller, long number, String formKey) {
        return !entityManager
                .createNativeQuery("""
                        select 1 from ticket_entry e join ticket t on t.id = e.ticket_id
                        where t.number = ?1 and e.author_id = ?2 and e.submission_key = ?3""")
                .setParameter(1, number)
                .setParameter(2, caller.accountId())
                .setParameter(3, SubmissionKey.checked(formKey))
                .getResultList()
                .isEmpty();
    }

    /** The timeline as customers read it, in the language of the reader. */
    public List<Entry> told(Caller reader, Request request) {
        entityManager.flush();
        return sheets.forCustomer(request.number())
                .map(sheet -> views.told(reader, sheet))
                .orElseThrow(NotFound::new);
    }

    /** A request of another kind is none of this one. */
    private static Request own(Topic type, Ticket ticket) {
        if (!ticket.type().equals(type)) {
            throw new NotFound();
        }
        return new Request(ticket);
    }

    /** The moment of a step that is being taken; a clock that was set back does not put it before the one before. */
    public Instant now(Request request) {
        return clocks.timeFor(request.ticket());
    }

    /**
     * Takes a step: the timeline, the stage, the files, the access log. Nobody is mailed by it.
     *
     * @param by {@code null} for what the system does by itself
     */
    public Step take(Caller by, Request request, RequestStep step) {
        Ticket ticket = request.ticket();
        TicketEntry entry = ticket.advance(authorOf(by), step, clocks.timeFor(ticket));
        if (ticket.status() == Status.CLOSED) {
            terms.endAll(ticket, entry.at());
        }
        return keep(by, ticket, step, entry);
    }

    /** Keeps a step that leads nowhere, also of a request that is closed. */
    public Step takeAfterwards(Caller by, Request request, RequestStep step) {
        Ticket ticket = request.ticket();
        return keep(by, ticket, step, ticket.addAfterwards(authorOf(by), step, clocks.timeFor(ticket)));
    }

    /**
     * Keeps for staff what happened to it outside its flow, also when it is closed. Neither a customer nor somebody who is
     * writing notices.
     *
     * @param by {@code null} for what the system does by itself
     * @param key as that of a step, see {@link RequestStep}
     * @param values what its words fill in
     */
    public void remark(Caller by, Request request, String key, String... values) {
        Ticket ticket = request.ticket();
        List<String> all = Stream.concat(Stream.of(key), Stream.of(values)).toList();
        ticket.remark(authorOf(by), all, clocks.timeFor(ticket));
        settle(ticket);
    }

    private static Author authorOf(Caller by) {
        return by == null ? Author.SYSTEM : Author.of(by);
    }

    private Step keep(Caller by, Ticket ticket, RequestStep step, TicketEntry entry) {
        settle(ticket);
        if (by != null) {
            attachments.claim(by, step.attachments(), entry.owner());
        }
        accessLog.done(by == null ? Actor.SYSTEM : by.actor(), step.key(), ticket.subjectOfLog());
        return new Step(ticket, entry);
    }

    /** A step that was taken, to tell others about. */
    public final class Step {

        private final Ticket ticket;
        private final TicketEntry entry;

        private Step(Ticket ticket, TicketEntry entry) {
            this.ticket = ticket;
            this.entry = entry;
        }

        /** Mails submitter and followers, but for who took the step; place {0} of the template is the number. */
        public Step tellCustomers(String template) {
            announcements.tellCustomers(ticket, entry, template, MailWords.NUMBER);
            return this;
        }

        /** The same with moments, in words of each reader's language. */
        public Step tellCustomers(String template, Instant moment, Instant... more) {
            Instant[] moments =
                    Stream.concat(Stream.of(moment), Stream.of(more)).toArray(Instant[]::new);
            announcements.tellCustomers(ticket, entry, template, MailWords.with(moments));
            return this;
        }

        /** The same, and these of the organisation too, as far as they may see the request. */
        public Step tellCustomersAnd(Collection<Long> accounts, String template, Instant... moments) {
            announcements.tellCustomers(ticket, entry, template, MailWords.with(moments), accounts);
            return this;
        }

        /** Names what was typed with it, so that it is kept in one place only, where it can be redacted. */
        public long entryId() {
            return entry.id();
        }

        /** Mails who of staff is responsible, or the desk of the kind while nobody is. */
        public Step tellDesk(String template) {
            announcements.tellDesk(ticket, entry, template, MailWords.NUMBER);
            return this;
        }

        /** Mails these of staff, as far as they may see the request. */
        public Step tellStaff(Collection<Person> readers, String template) {
            announcements.tellStaff(ticket, entry, template, MailWords.NUMBER, readers);
            return this;
        }
    }

    /** From now on somebody else of the organisation speaks for it, and is mailed. */
    public void nameContact(Request request, long accountId) {
        request.ticket().handToContact(accountId);
        settle(request.ticket());
    }

    /** Makes somebody responsible, who is let in. */
    public void entrust(Request request, Long accountId) {
        request.ticket().entrustTo(accountId);
        if (accountId != null && request.ticket().isConfined()) {
            letIn(request, accountId);
        }
        settle(request.ticket());
    }

    /** From now on only these of staff know of the request. */
    public void confineTo(Request request, Collection<Long> accounts) {
        entityManager
                .createNativeQuery(
                        "delete from ticket_reader where ticket_id = ?1 and not account_id = any(cast(?2 as bigint[]))")
                .setParameter(1, request.id())
                .setParameter(2, accounts.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
        request.ticket().confine(true);
        accounts.forEach(account -> letIn(request, account));
        settle(request.ticket());
    }

    /** Lets somebody of staff in to a request that is for a few only. */
    public void letIn(Request request, long accountId) {
        entityManager
                .createNativeQuery("""
                        insert into ticket_reader (ticket_id, account_id, since) values (?1, ?2, ?3)
                        on conflict do nothing""")
                .setParameter(1, request.id())
                .setParameter(2, accountId)
                .setParameter(3, clocks.timeFor(request.ticket()).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Takes the way in from somebody again. */
    public void letOut(Request request, long accountId) {
        entityManager
                .createNativeQuery("delete from ticket_reader where ticket_id = ?1 and account_id = ?2")
                .setParameter(1, request.id())
                .setParameter(2, accountId)
                .executeUpdate();
    }

    /** Who of staff was let in, in the order in which they were. */
    public List<Long> readers(Request request) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select account_id from ticket_reader where ticket_id = ?1 order by since, account_id")
                .setParameter(1, request.id())
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** Begins a term of working days; one of this name that runs ends. */
    public void beginTerm(Request request, String name, Instant from, int workingDays) {
        terms.begin(request.ticket(), name, 0, from, workingDays);
        settle(request.ticket());
    }

    /** Begins a term that ends at a moment of its own. */
    public void beginTerm(Request request, String name, long about, Instant from, Instant due) {
        terms.begin(request.ticket(), name, about, from, due);
        settle(request.ticket());
    }

    /** Ends a term, if it runs: because it was kept, or because it counts no more. */
    public void endTerm(Request request, String name, long about, boolean kept) {
        terms.end(request.ticket(), name, about, clocks.timeFor(request.ticket()), kept);
        settle(request.ticket());
    }

    /** Ends a term that was kept at a moment that is told afterwards, as a call that somebody logs later. */
    public void keepTerm(Request request, String name, long about, Instant at) {
        terms.end(request.ticket(), name, about, at, true);
        settle(request.ticket());
    }

    /** All terms there ever were, in the order in which they began. */
    public List<RequestTerm> terms(Request request) {
        return terms.of(request.ticket());
    }

    /**
     * Makes a support question of it, with its history; its targets count from the first receipt.
     *
     * @param reason why, which the customer reads
     * @param formKey made when the form was shown
     */
    public Step becomeSupportQuestion(
            Caller staff, Request request, Long productId, Priority priority, String reason, String formKey) {
        Ticket ticket = request.ticket();
        Instant at = clocks.timeFor(ticket);
        terms.endAll(ticket, at);
        TicketEntry entry = ticket.becomeSupportQuestion(
                        Author.of(staff), teams.receiverOf(productId), productId, priority, reason, at)
                .submittedWith(SubmissionKey.checked(formKey));
        windAsQuestion(ticket);
        accessLog.done(staff.actor(), "supportquestion.reclassified", ticket.subjectOfLog());
        return new Step(ticket, entry);
    }

    /** What the clocks read on the way must not write the row: it has the type of a question, but no targets yet. */
    private void windAsQuestion(Ticket ticket) {
        FlushModeType before = entityManager.getFlushMode();
        entityManager.setFlushMode(FlushModeType.COMMIT);
        clocks.wind(ticket);
        entityManager.setFlushMode(before);
        entityManager.flush();
    }

    private void settle(Ticket ticket) {
        clocks.wind(ticket);
        entityManager.flush();
    }
}
