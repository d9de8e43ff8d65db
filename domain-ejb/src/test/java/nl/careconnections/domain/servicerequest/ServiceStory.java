package nl.careconnections.domain.servicerequest;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.CustomerReply;
import nl.careconnections.domain.ticket.EscalationTimers;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;

/** What the tests begin with: an organisation with three people, a consultant, and what each of them does. */
abstract class ServiceStory {

    @Inject
    TestPeople people;

    @Inject
    ServiceRequests services;

    @Inject
    Preparation preparation;

    @Inject
    Decisions decisions;

    @Inject
    CarryingOut carryingOut;

    @Inject
    Approvers approvers;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    Resolution resolution;

    @Inject
    TicketTimers timers;

    @Inject
    EscalationTimers escalations;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    Caller nurse;
    Caller colleague;
    Caller administrator;
    Caller stranger;
    Caller consultant;
    Caller support;

    private long mailsRead;

    /** Thursday 8 October 2026, 10:00 in Amsterdam. */
    @BeforeEach
    void settle() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        String name = UUID.randomUUID().toString();
        long organisation = people.organisation("Zorggroep " + name);
        nurse = people.contact(organisation, "Verpleegkundige");
        colleague = people.contact(organisation, "Collega");
        administrator = people.administrator(organisation, "Beheerder");
        stranger = people.administrator(people.organisation("Thuiszorg " + name), "Vreemde");
        consultant = people.consultant("Consultant");
        support = people.support("Supportmedewerker");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    long requested() {
        return services.submit(
                        nurse,
                        new NewServiceRequest(
                                key(), "Toedienlijst op maat", "Graag een toedienlijst met twee kolommen.", List.of()))
                .number();
    }

    /** 8 hours of 100 euros, valid until 22 October. */
    long estimated() {
        long number = requested();
        preparation.estimate(consultant, number, key(), estimate("8", "100"), version(consultant, number));
        return number;
    }

    long approved() {
        long number = estimated();
        decisions.approve(administrator, number, 1, version(administrator, number));
        return number;
    }

    TypedEstimate estimate(String hours, String rate) {
        return new TypedEstimate("Lijst bouwen en testen", hours, rate, "", day("2026-10-22"));
    }

    void writes(long number, String day, String hours, String what) {
        carryingOut.writeHours(
                consultant, number, key(), new TypedHours(day(day), hours, what), version(consultant, number));
    }

    void reports(long number) {
        carryingOut.report(consultant, number, key(), "De lijst staat klaar.", version(consultant, number));
    }

    void says(Caller customer, long number, String text) {
        conversation.reply(
                customer, number, new CustomerReply(key(), text, List.of(), false, version(customer, number)));
    }

    int version(Caller reader, long number) {
        return reader.isStaff()
                ? tickets.handle(reader, number).header().version()
                : tickets.view(reader, number).header().version();
    }

    ServiceRequest seen(long number) {
        return services.view(nurse, number);
    }

    void goesBy(Duration time) {
        clock.advance(time);
        timersRun();
    }

    void timersRun() {
        timers.runDue();
        escalations.escalateDue();
    }

    /** Templates and readers of the mails about a request since the last call, in order. */
    List<String> mails(long number) {
        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery("""
                        select o.id, o.template || ' to ' || a.name from outbox o join account a on a.email = o.recipient
                        where o.thread = ?1 and o.id > ?2 and a.id in (?3, ?4, ?5, ?6) order by o.id""")
                .setParameter(1, "ticket-" + number)
                .setParameter(2, mailsRead)
                .setParameter(3, nurse.accountId())
                .setParameter(4, colleague.accountId())
                .setParameter(5, administrator.accountId())
                .setParameter(6, consultant.accountId())
                .getResultList());
        List<Object[]> mails = rows.stream().map(Object[].class::cast).toList();
        if (!mails.isEmpty()) {
            mailsRead = ((Number) mails.get(mails.size() - 1)[0]).longValue();
        }
        return mails.stream().map(mail -> (String) mail[1]).toList();
    }
}
