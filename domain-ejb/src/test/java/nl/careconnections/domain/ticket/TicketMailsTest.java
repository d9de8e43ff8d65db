package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.notification.Deliveries;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is mailed about what, and that no word of a ticket travels by mail. */
@DomainTest
class TicketMailsTest extends TicketStory {

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Inject
    AccessGrants accessGrants;

    @Inject
    Followers followers;

    @Inject
    TicketTimers timers;

    @Inject
    Deliveries deliveries;

    @Inject
    People persons;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private int read;

    @BeforeEach
    void nothingReadYet() {
        read = 0;
    }

    @Test
    void S19_mails_tell_number_title_and_link_and_never_a_word_of_the_ticket() {
        String secret = "GEHEIM";
        long number = tickets.submit(
                        nurse,
                        question(
                                secret,
                                secret,
                                SERIOUS,
                                new Consent(secret, consent("2026-10-20").until())))
                .number();
        followers.follow(colleague, number);
        staffSays(anna, number, secret, Status.WAITING_FOR_CUSTOMER);
        customerSays(nurse, number, secret);
        handling.changePriority(anna, number, Priority.HIGH, secret, version(number));
        accessGrants.use(anna, number, secret, 10);
        staffSays(anna, number, secret, Status.SOLVED);
        resolution.refuse(nurse, number, key(), secret, List.of(), versionFor(nurse, number));

        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery(
                        "select template || ' ' || array_to_string(arguments, ' ') || ' ' || path from outbox where thread = ?1")
                .setParameter(1, "ticket-" + number)
                .getResultList());
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows.toString()).doesNotContain(secret).contains("/ticket/" + number);
    }

    @Test
    void the_submitter_gets_number_and_targets_and_all_of_support_hears_of_it() {
        long number = submitted();

        assertMailed(number, "ticket.received", nurse);
        assertMailed(number, "ticket.staffReceived", anna, bert);
        assertNothingElse(number);
        List<?> arguments = transaction.get(() -> entityManager
                .createNativeQuery(
                        "select array_to_string(arguments, '|') from outbox where thread = ?1 and template = 'ticket.received'")
                .setParameter(1, "ticket-" + number)
                .getResultList());
        assertThat(arguments.toString())
                .isEqualTo(
                        "[%d|donderdag 8 oktober 2026, 11.00 uur|vrijdag 9 oktober 2026, 9.30 uur]".formatted(number));
    }

    @Test
    void a_question_an_answer_and_a_solution_are_mailed_to_the_other_side_only() {
        long number = submitted();
        skip(number);
        handling.assign(bert, number, anna.accountId(), version(number));
        assertMailed(number, "ticket.staffAssigned", anna);
        skip(number);

        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        assertMailed(number, "ticket.asked", nurse);
        customerSays(colleague, number, "De Linde");
        assertMailed(number, "ticket.colleagueReplied", nurse);
        assertMailed(number, "ticket.staffReplied", anna);
        staffSays(anna, number, "We kijken.", Status.IN_PROGRESS);
        assertMailed(number, "ticket.replied", nurse, colleague);
        staffSays(anna, number, "Klaar.", Status.SOLVED);
        assertMailed(number, "ticket.solved", nurse, colleague);
        resolution.accept(nurse, number, versionFor(nurse, number));
        assertMailed(number, "ticket.closed", colleague);
        assertNothingElse(number);
    }

    @Test
    void refusing_and_reopening_tell_colleagues_and_support() {
        long number = solved();
        followers.follow(colleague, number);
        skip(number);

        resolution.refuse(nurse, number, key(), "Nee", List.of(), versionFor(nurse, number));
        assertMailed(number, "ticket.reopened", colleague);
        assertMailed(number, "ticket.staffReopened", anna, bert);
        staffSays(anna, number, "Klaar.", Status.SOLVED);
        skip(number);
        customerSays(colleague, number, "Toch niet", true);
        assertMailed(number, "ticket.reopened", nurse);
        assertMailed(number, "ticket.staffReopened", anna, bert);
        assertNothingElse(number);
    }

    @Test
    void notes_and_assigning_to_oneself_are_mailed_to_nobody() {
        long number = submitted();
        skip(number);

        conversation.note(anna, number, new InternalNote(key(), "intern", List.of()));
        handling.assign(anna, number, anna.accountId(), version(number));
        assertNothingElse(number);
    }

    @Test
    void priority_and_access_are_mailed_to_the_customers() {
        long number =
                tickets.submit(nurse, question(SERIOUS, consent("2026-10-20"))).number();
        followers.follow(colleague, number);
        skip(number);

        handling.changePriority(anna, number, Priority.LOW, "Er is een omweg.", version(number));
        assertMailed(number, "ticket.priorityChanged", nurse, colleague);
        accessGrants.use(anna, number, "Gekeken", 11);
        assertMailed(number, "ticket.accessUsed", nurse, colleague);
        accessGrants.revoke(nurse, number);
        assertMailed(number, "ticket.accessRevoked", colleague);
        assertMailed(number, "ticket.staffAccessRevoked", anna, bert);
        assertNothingElse(number);
    }

    @Test
    void what_happens_by_itself_is_mailed_once_to_the_customers() {
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        skip(number);

        runAt("2026-10-13T17:00:00+02:00");
        assertMailed(number, "ticket.reminded", nurse);
        runAt("2026-10-19T17:00:00+02:00");
        assertMailed(number, "ticket.reminded", nurse);
        runAt("2026-10-22T17:00:00+02:00");
        assertMailed(number, "ticket.solvedWithoutAnswer", nurse);
        runAt("2026-11-05T17:00:00+01:00");
        assertMailed(number, "ticket.closedWithoutObjection", nurse);
        assertNothingElse(number);
    }

    private void runAt(String time) {
        clock.set(at(time));
        timers.runDue();
        timers.runDue();
    }

    private int version(long number) {
        return handledBy(anna, number).header().version();
    }

    /** Reads on in the order of sending; people of other tests' support teams get mails too and are left out. */
    private void assertMailed(long number, String template, Caller... readers) {
        List<Delivery> mails = mails(number);
        int until = read;
        while (until < mails.size() && mails.get(until).template().equals(template)) {
            until++;
        }
        Set<String> addresses = new HashSet<>();
        for (Caller reader : readers) {
            addresses.add(persons.get(reader.accountId()).email());
        }
        int count = Math.min(until, read + readers.length);
        assertThat(mails.subList(read, count))
                .as(template + " in " + mails.subList(read, mails.size()))
                .extracting(Delivery::recipient)
                .containsExactlyInAnyOrderElementsOf(addresses);
        read = count;
    }

    private void assertNothingElse(long number) {
        assertThat(mails(number).subList(read, mails(number).size())).isEmpty();
    }

    private void skip(long number) {
        read = mails(number).size();
    }

    private List<Delivery> mails(long number) {
        Set<String> known = new HashSet<>();
        Arrays.asList(nurse, colleague, stranger, anna, bert)
                .forEach(person -> known.add(persons.get(person.accountId()).email()));
        return deliveries.of("ticket-" + number).stream()
                .filter(mail -> known.contains(mail.recipient()))
                .toList();
    }
}
