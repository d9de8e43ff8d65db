package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

@DomainTest
class TwoAtOnceTest extends TicketStory {

    private static final int MANY = 8;

    @Inject
    Resolution resolution;

    @Inject
    Handling handling;

    @Inject
    TicketLists lists;

    @Test
    void R4_a_question_sent_eight_times_at_once_is_one_ticket_and_one_answer() throws Exception {
        NewQuestion question = question(SERIOUS, null);

        List<Submitted> answers = atOnce(() -> tickets.submit(nurse, question));

        assertThat(answers)
                .extracting(Submitted::number)
                .containsOnly(answers.get(0).number());
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(lists.ofOrganisation(nurse, new ListFilter("", Scope.ALL), null, 10)
                        .rows())
                .hasSize(1);
        assertThat(handledBy(anna, answers.get(0).number()).deliveries())
                .extracting(delivery -> delivery.template())
                .containsOnlyOnce("ticket.received");
    }

    @Test
    void R4_the_same_key_of_somebody_else_is_another_question() {
        NewQuestion question = question(SERIOUS, null);

        assertThat(tickets.submit(nurse, question).number())
                .isNotEqualTo(tickets.submit(colleague, question).number());
    }

    @Test
    void R4_replies_notes_and_reopenings_sent_twice_are_kept_once() throws Exception {
        long number = submitted();
        CustomerReply reply = new CustomerReply(key(), "Een keer", List.of(), false, 1);
        atOnce(() -> {
            conversation.reply(nurse, number, reply);
            return true;
        });
        InternalNote note = new InternalNote(key(), "Een notitie", List.of());
        atOnce(() -> {
            conversation.note(anna, number, note);
            return true;
        });
        StaffReply answer = new StaffReply(
                key(),
                "Een antwoord",
                List.of(),
                Status.SOLVED,
                handledBy(anna, number).header().version());
        atOnce(() -> {
            conversation.reply(anna, number, answer);
            return true;
        });
        String key = key();
        int version = versionFor(nurse, number);
        List<Submitted> reopened = atOnce(() -> resolution.reopen(nurse, number, key, "Toch niet", List.of(), version));

        assertThat(reopened).filteredOn(again -> !again.repeated()).hasSize(1);
        assertThat(handledBy(anna, number).timeline())
                .extracting(Entry::text)
                .containsOnlyOnce("Een keer", "Een notitie", "Een antwoord", "Toch niet");
    }

    @Test
    void R4_replies_of_two_colleagues_at_once_are_both_kept() throws Exception {
        long number = submitted();
        int version = versionFor(nurse, number);

        atOnce(() -> {
            conversation.reply(
                    nurse,
                    number,
                    new CustomerReply(key(), "Van " + Thread.currentThread().getId(), List.of(), false, version));
            return true;
        });

        assertThat(seenBy(nurse, number).timeline()).hasSize(1 + MANY);
    }

    @Test
    void R4_who_answers_what_changed_meanwhile_is_told_and_can_send_after_looking() {
        long number = submitted();
        int seenByBoth = handledBy(anna, number).header().version();
        StaffReply second =
                new StaffReply(key(), "Antwoord van de tweede", List.of(), Status.WAITING_FOR_CUSTOMER, seenByBoth);
        conversation.reply(anna, number, new StaffReply(key(), "Het eerste", List.of(), Status.SOLVED, seenByBoth));

        assertThatThrownBy(() -> conversation.reply(bert, number, second))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.changedMeanwhile");
        assertThatThrownBy(() -> handling.assign(bert, number, bert.accountId(), seenByBoth))
                .hasMessage("ticket.changedMeanwhile");

        conversation.reply(
                bert,
                number,
                new StaffReply(
                        second.submissionKey(),
                        second.text(),
                        List.of(),
                        Status.SOLVED,
                        handledBy(bert, number).header().version()));
        assertThat(handledBy(anna, number).timeline())
                .extracting(Entry::text)
                .contains("Het eerste", "Antwoord van de tweede");
    }

    @Test
    void R4_a_customers_judgement_of_a_ticket_that_changed_is_asked_again_but_a_message_is_not() {
        long number = solved();
        int seen = versionFor(nurse, number);
        customerSays(colleague, number, "Nog even kijken.");

        assertThatThrownBy(() -> resolution.accept(nurse, number, seen)).hasMessage("ticket.changedMeanwhile");
        assertThatThrownBy(() -> resolution.refuse(nurse, number, key(), "Nee", List.of(), seen))
                .hasMessage("ticket.changedMeanwhile");
        assertThatThrownBy(
                        () -> conversation.reply(nurse, number, new CustomerReply(key(), "Nee", List.of(), true, seen)))
                .hasMessage("ticket.changedMeanwhile");

        conversation.reply(nurse, number, new CustomerReply(key(), "Ik kijk mee.", List.of(), false, seen));
        resolution.accept(nurse, number, versionFor(nurse, number));
        resolution.accept(nurse, number, seen);
        assertThat(seenBy(nurse, number).timeline()).extracting(Entry::kind).containsOnlyOnce(EntryKind.ACCEPTED);
    }

    private static <T> List<T> atOnce(Supplier<T> deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<T>> running = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(deed::get))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
