package nl.careconnections.domain.ticket;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;

/** What the stories of the tests begin with: an organisation with two people, two of support, and a question. */
abstract class TicketStory {

    static final PriorityAnswers SERIOUS = new PriorityAnswers(false, false, false, Severity.SERIOUS);
    static final PriorityAnswers ANNOYING = new PriorityAnswers(false, false, false, Severity.ANNOYING);
    static final PriorityAnswers UNAVAILABLE = new PriorityAnswers(true, false, false, null);

    @Inject
    TestPeople people;

    @Inject
    Products products;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    TestClock clock;

    long organisation;
    Caller nurse;
    Caller colleague;
    Caller stranger;
    Caller anna;
    Caller bert;

    /** Thursday 8 October 2026, 10:00 in Amsterdam. */
    @BeforeEach
    void settle() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        String name = UUID.randomUUID().toString();
        organisation = people.organisation("Zorggroep " + name);
        nurse = people.contact(organisation, "Verpleegkundige");
        colleague = people.contact(organisation, "Collega");
        stranger = people.administrator(people.organisation("Thuiszorg " + name), "Vreemde");
        anna = people.support("Supportmedewerker 1");
        bert = people.support("Supportmedewerker 2");
    }

    long submitted() {
        return submitted(SERIOUS);
    }

    long submitted(PriorityAnswers answers) {
        return tickets.submit(nurse, question(answers, null)).number();
    }

    NewQuestion question(PriorityAnswers answers, Consent consent) {
        return question("Medicatie verdwenen", "Er staat niets meer klaar.", answers, consent);
    }

    NewQuestion question(String subject, String explanation, PriorityAnswers answers, Consent consent) {
        return new NewQuestion(
                key(),
                products.find("ncare").orElseThrow().id(),
                subject,
                explanation,
                List.of("Inloggen", "Lijst openen"),
                answers,
                consent,
                List.of());
    }

    static Consent consent(String until) {
        return new Consent("Zoeken waar de regels bleven", LocalDate.parse(until));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    CustomerTicket seenBy(Caller customer, long number) {
        return tickets.view(customer, number);
    }

    StaffTicket handledBy(Caller staff, long number) {
        return tickets.handle(staff, number);
    }

    void staffSays(Caller staff, long number, String text, Status next) {
        conversation.reply(
                staff,
                number,
                new StaffReply(
                        key(),
                        text,
                        List.of(),
                        next,
                        handledBy(staff, number).header().version()));
    }

    void customerSays(Caller customer, long number, String text) {
        customerSays(customer, number, text, false);
    }

    void customerSays(Caller customer, long number, String text, boolean notSolved) {
        conversation.reply(
                customer,
                number,
                new CustomerReply(
                        key(),
                        text,
                        List.of(),
                        notSolved,
                        seenBy(customer, number).header().version()));
    }

    long solved() {
        long number = submitted();
        staffSays(anna, number, "Hersteld.", Status.SOLVED);
        return number;
    }

    static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    int versionFor(Caller customer, long number) {
        return seenBy(customer, number).header().version();
    }
}
