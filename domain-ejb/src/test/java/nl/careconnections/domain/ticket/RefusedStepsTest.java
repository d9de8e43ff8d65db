package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

/** Steps that a ticket does not take, with what is said and nothing changed. */
@DomainTest
class RefusedStepsTest extends TicketStory {

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Test
    void what_is_not_solved_is_neither_accepted_nor_refused_nor_rated_nor_reopened() {
        long number = submitted();
        int version = versionFor(nurse, number);

        conflicts("ticket.stepNotPossible", () -> resolution.accept(nurse, number, version));
        conflicts("ticket.stepNotPossible", () -> resolution.refuse(nurse, number, key(), "Nee", List.of(), version));
        conflicts("ticket.stepNotPossible", () -> resolution.rate(nurse, number, 3, ""));
        conflicts("ticket.stepNotPossible", () -> resolution.reopen(nurse, number, key(), "Nee", List.of(), version));
        assertThat(seenBy(nurse, number).timeline()).hasSize(1);
    }

    @Test
    void a_closed_ticket_takes_no_messages_assignments_or_priorities_but_notes() {
        long number = closed();
        int version = handledBy(anna, number).header().version();

        conflicts("ticket.closed", () -> customerSays(nurse, number, "Nog iets"));
        conflicts("ticket.closed", () -> staffSays(anna, number, "Nog iets", Status.IN_PROGRESS));
        conflicts("ticket.closed", () -> handling.assign(anna, number, anna.accountId(), version));
        conflicts(
                "ticket.stepNotPossible", () -> handling.changePriority(anna, number, Priority.LOW, "reden", version));
        conflicts(
                "ticket.stepNotPossible",
                () -> resolution.refuse(nurse, number, key(), "Nee", List.of(), versionFor(nurse, number)));
        conversation.note(anna, number, new InternalNote(key(), "Nagekeken", List.of()));
        assertThat(handledBy(anna, number).allowed()).containsExactlyInAnyOrder(StaffStep.NOTE, StaffStep.REDACT);
    }

    @Test
    void a_solved_ticket_waits_for_nobody_but_support_may_take_it_back() {
        long number = solved();

        conflicts("ticket.stepNotPossible", () -> staffSays(anna, number, "Vraag", Status.WAITING_FOR_CUSTOMER));
        staffSays(anna, number, "Toch nog niet klaar.", Status.IN_PROGRESS);
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(seenBy(nurse, number).repair().metAt()).isNull();
    }

    @Test
    void a_message_of_support_leads_to_in_progress_waiting_or_solved_only() {
        long number = submitted();

        for (Status next : new Status[] {null, Status.NEW, Status.CLOSED}) {
            refuses("next", "required", () -> staffSays(anna, number, "Tekst", next));
        }
    }

    @Test
    void going_on_without_the_answer_ends_the_waiting() {
        long number = submitted();
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);

        staffSays(anna, number, "We hebben het gevonden.", Status.IN_PROGRESS);
        assertThat(seenBy(nurse, number).timeline())
                .extracting(Entry::kind)
                .endsWith(EntryKind.MESSAGE, EntryKind.RESUMED);
    }

    @Test
    void empty_texts_and_missing_values_name_their_field() {
        long number = solved();
        int version = versionFor(nurse, number);

        refuses("subject", "required", () -> tickets.submit(nurse, question(" ", "Tekst", SERIOUS, null)));
        refuses("explanation", "required", () -> tickets.submit(nurse, question("Onderwerp", "\u0000", SERIOUS, null)));
        refuses(
                "severity",
                "required",
                () -> tickets.submit(nurse, question(new PriorityAnswers(false, false, false, null), null)));
        refuses("text", "required", () -> customerSays(nurse, number, null));
        refuses("text", "required", () -> staffSays(anna, number, "", Status.SOLVED));
        refuses("text", "required", () -> conversation.note(anna, number, new InternalNote(key(), "", List.of())));
        refuses(
                "submissionKey",
                "required",
                () -> conversation.note(anna, number, new InternalNote(null, "x", List.of())));
        refuses("reason", "required", () -> resolution.refuse(nurse, number, key(), "\r\n", List.of(), version));
        refuses("stars", "ticket.stars", () -> resolution.rate(nurse, number, 0, ""));
        refuses("stars", "ticket.stars", () -> resolution.rate(nurse, number, 6, ""));
    }

    @Test
    void a_product_that_is_not_there_and_too_many_steps_are_refused() {
        NewQuestion good = question(SERIOUS, null);

        refuses("product", "required", () -> tickets.submit(nurse, with(good, 999_999, List.of())));
        refuses(
                "steps",
                "ticket.tooManySteps",
                () -> tickets.submit(
                        nurse,
                        with(
                                good,
                                good.productId(),
                                IntStream.range(0, 51)
                                        .mapToObj(i -> "Stap " + i)
                                        .toList())));
        refuses(
                "steps",
                "tooLong",
                () -> tickets.submit(nurse, with(good, good.productId(), List.of("x".repeat(501)))));
        long number = tickets.submit(nurse, with(good, good.productId(), List.of(" ", "Een", "")))
                .number();
        assertThat(seenBy(nurse, number).steps()).containsExactly("Een");
    }

    @Test
    void work_goes_to_people_of_support_and_priorities_change_for_a_reason() {
        long number = submitted();
        int version = handledBy(anna, number).header().version();

        refuses("assignee", "ticket.assignee", () -> handling.assign(anna, number, nurse.accountId(), version));
        refuses("priority", "required", () -> handling.changePriority(anna, number, null, "reden", version));
        refuses(
                "priority",
                "ticket.samePriority",
                () -> handling.changePriority(anna, number, Priority.MEDIUM, "reden", version));
        refuses("reason", "required", () -> handling.changePriority(anna, number, Priority.LOW, "", version));
        handling.assign(anna, number, null, version - 1);
        assertThat(handledBy(anna, number).timeline()).hasSize(1);
    }

    @Test
    void a_solution_is_rated_once_and_a_new_solution_again() {
        long number = solved();
        resolution.rate(nurse, number, 2, "Duurde lang");
        resolution.rate(nurse, number, 2, "Duurde lang");
        conflicts("ticket.alreadyRated", () -> resolution.rate(colleague, number, 5, "Goed"));
        assertThat(seenBy(nurse, number).allowed()).doesNotContain(CustomerStep.RATE);

        clock.advance(java.time.Duration.ofHours(1));
        resolution.refuse(nurse, number, key(), "Nee", List.of(), versionFor(nurse, number));
        staffSays(anna, number, "Nu wel.", Status.SOLVED);
        resolution.rate(colleague, number, 5, "Goed");
        assertThat(seenBy(nurse, number).rating().stars()).isEqualTo(5);
        assertThat(seenBy(nurse, number).timeline())
                .extracting(Entry::kind)
                .filteredOn(EntryKind.RATED::equals)
                .hasSize(2);
    }

    private long closed() {
        long number = solved();
        resolution.accept(nurse, number, versionFor(nurse, number));
        return number;
    }

    private static void conflicts(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Conflict.class).hasMessage(key);
    }

    private static void refuses(String field, String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(BusinessException.class)
                .hasMessage(key)
                .satisfies(
                        refusal -> assertThat(((InvalidInput) refusal).field()).isEqualTo(field));
    }

    private static NewQuestion with(NewQuestion question, long productId, List<String> steps) {
        return new NewQuestion(
                key(),
                productId,
                question.subject(),
                question.explanation(),
                steps,
                question.answers(),
                null,
                List.of());
    }
}
