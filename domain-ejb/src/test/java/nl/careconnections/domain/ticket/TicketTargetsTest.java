package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.TargetState;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets follow from what really happened to a ticket. */
@DomainTest
class TicketTargetsTest extends TicketStory {

    @Inject
    Handling handling;

    @Inject
    TicketLists lists;

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, 2026-10-08T10:00+02:00, 2026-10-08T16:30+02:00, 2026-10-09T09:00+02:00, 2026-10-09T10:30+02:00",
        "MEDIUM, 2026-10-08T10:00+02:00, 2026-10-08T17:30+02:00, 2026-10-09T08:00+02:00, 2026-10-09T09:30+02:00",
        "MEDIUM, 2026-10-09T16:30+02:00, 2026-10-09T16:45+02:00, 2026-10-12T09:00+02:00, 2026-10-12T16:45+02:00",
        "HIGH, 2026-10-08T10:00+02:00, 2026-10-08T14:00+02:00, 2026-10-08T17:00+02:00, 2026-10-08T12:00+02:00"
    })
    void waiting_for_the_customer_moves_the_repair_as_agreed(
            Priority priority, String received, String asked, String answered, String due) {
        clock.set(at(received));
        long number = submitted(priority == Priority.HIGH ? UNAVAILABLE : SERIOUS);
        clock.set(at(asked));
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        clock.set(at(answered));
        customerSays(nurse, number, "De Linde");

        assertThat(seenBy(nurse, number).repair().due()).isEqualTo(at(due));
    }

    @Test
    void only_a_public_message_of_support_is_the_response() {
        long number = submitted();
        handling.assign(
                anna, number, anna.accountId(), handledBy(anna, number).header().version());
        conversation.note(anna, number, new InternalNote(key(), "intern", java.util.List.of()));
        customerSays(nurse, number, "Al gezien?");
        assertThat(seenBy(nurse, number).response().metAt()).isNull();

        clock.set(at("2026-10-08T10:24:00+02:00"));
        staffSays(anna, number, "We zoeken het uit.", Status.IN_PROGRESS);
        assertThat(seenBy(nurse, number).response().metAt()).isEqualTo(clock.now());
        assertThat(seenBy(nurse, number).response().state()).isEqualTo(TargetState.MET);
    }

    @Test
    void the_used_share_is_measured_on_the_clock_of_the_rule() {
        long number = submitted(ANNOYING);
        clock.set(at("2026-10-08T10:05:00+02:00"));
        staffSays(anna, number, "We kijken.", Status.IN_PROGRESS);

        clock.set(at("2026-10-14T13:07:29+02:00"));
        assertThat(seenBy(nurse, number).repair().usedPercent()).isEqualTo(74);
        clock.set(at("2026-10-14T13:07:30+02:00"));
        Deadline soon = seenBy(nurse, number).repair();
        assertThat(soon.usedPercent()).isEqualTo(75);
        assertThat(soon.state()).isEqualTo(TargetState.SOON);
        clock.set(at("2026-10-16T09:00:00+02:00"));
        assertThat(seenBy(nurse, number).repair().usedPercent()).isEqualTo(100);
    }

    @Test
    void the_queues_follow_the_targets_without_a_change_of_the_ticket() {
        long number = submitted();
        assertIn(number, Queue.UNASSIGNED, Queue.OPEN);
        clock.set(at("2026-10-08T10:45:00+02:00"));
        assertIn(number, Queue.UNASSIGNED, Queue.OPEN, Queue.DUE_SOON);
        clock.set(at("2026-10-08T11:00:01+02:00"));
        assertIn(number, Queue.UNASSIGNED, Queue.OPEN, Queue.LATE);

        handling.assign(
                anna, number, anna.accountId(), handledBy(anna, number).header().version());
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        clock.set(at("2026-10-12T11:00:00+02:00"));
        assertIn(number, Queue.MINE, Queue.OPEN, Queue.WAITING);
        customerSays(nurse, number, "De Linde");
        assertIn(number, Queue.MINE, Queue.OPEN);
        staffSays(anna, number, "Klaar", Status.SOLVED);
        assertIn(number, Queue.SOLVED);
    }

    private void assertIn(long number, Queue... expected) {
        assertThat(Queue.values())
                .filteredOn(queue ->
                        lists.queue(anna, QueueFilter.of(queue, Long.toString(number), QueueOrder.DUE), null, 10)
                                        .rows()
                                        .size()
                                == 1)
                .containsExactlyInAnyOrder(expected);
    }
}
