package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Targets;

/**
 * Support questions that staff write down for somebody who called. They belong to the caller as if typed in the portal;
 * who may do this for whom is checked by the package of the telephone calls.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PhonedQuestions {

    @Inject
    EntityManager entityManager;

    @Inject
    Submissions submissions;

    @Inject
    Drafts drafts;

    @Inject
    TicketClocks clocks;

    @Inject
    HighAlarms alarms;

    @Inject
    Announcements announcements;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws InvalidInput all that is wrong with {@code product}, {@code subject} and {@code question} */
    public void check(PhonedQuestion heard) {
        Rules.all(
                () -> submissions.requireProduct(heard.productId()),
                () -> PlainText.requiredLine("subject", heard.subject(), DraftContent.MAXIMUM_SUBJECT),
                () -> PlainText.requiredLines("question", heard.explanation(), DraftContent.MAXIMUM_EXPLANATION));
    }

    /** @throws InvalidInput {@code solution} */
    public void checkSolution(String solution) {
        PlainText.requiredLines("solution", solution, Terms.MESSAGE);
    }

    /**
     * A question that support goes on with, received when the customer called.
     *
     * @param priority as the manual's questions propose it
     * @return the number of the ticket
     */
    public long receive(Caller staff, Person customer, PhonedQuestion heard, Priority priority, Instant calledAt) {
        Ticket ticket = submissions.phoned(staff, customer, question(heard, priority), calledAt);
        keep(ticket);
        TicketEntry received = ticket.entries().get(0);
        Targets targets = clocks.targetsOf(ticket);
        announcements.tellCustomers(
                ticket,
                received,
                "ticket.phoned",
                MailWords.with(targets.response().deadline(), targets.repair().deadline()));
        announcements.tellDesk(ticket, received, "ticket.staffReceived", MailWords.NUMBER);
        alarms.customerWaits(ticket);
        return ticket.number();
    }

    /**
     * A question that was solved during the call. It holds nothing up any more, so its priority is low.
     *
     * @return the number of the ticket
     */
    public long receiveSolved(Caller staff, Person customer, PhonedQuestion heard, String solution, Instant calledAt) {
        Ticket ticket = submissions.phoned(staff, customer, question(heard, Priority.LOW), calledAt);
        Author author = Author.of(staff);
        TicketEntry message = ticket.answer(author, PlainText.lines(solution), heard.submissionKey(), calledAt);
        ticket.solve(author, calledAt);
        keep(ticket);
        announcements.tellCustomers(ticket, message, "ticket.phonedSolved", MailWords.with(clocks.closesAt(ticket)));
        return ticket.number();
    }

    /**
     * A draft for a caller who has to look something up first, and who is mailed the way to it.
     *
     * @throws InvalidInput {@code caller} with key {@code phone.tooManyDrafts}
     */
    public void prepare(Caller staff, Person customer, PhonedQuestion heard) {
        DraftContent content = DraftContent.EMPTY.withSubject(heard.subject()).withExplanation(heard.explanation());
        Draft draft = drafts.prepare(staff, customer, heard.submissionKey(), heard.productId(), content);
        outbox.mail(new Mail(
                "draft:" + draft.id() + ":prepared",
                customer.email(),
                customer.language(),
                "ticket.prepared",
                List.of(Long.toString(Drafts.KEPT.toDays())),
                "/customer/question/describe.xhtml?draft=" + draft.id(),
                "draft-" + draft.id()));
    }

    private void keep(Ticket ticket) {
        ticket.writtenDownAt(clock.instant());
        clocks.wind(ticket);
        entityManager.persist(ticket);
        entityManager.flush();
    }

    private static Question question(PhonedQuestion heard, Priority priority) {
        return new Question(
                heard.submissionKey(),
                heard.productId(),
                PlainText.line(heard.subject()),
                PlainText.lines(heard.explanation()),
                List.of(),
                priority);
    }
}
