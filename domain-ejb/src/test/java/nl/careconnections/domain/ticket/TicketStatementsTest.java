package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However much happened to a ticket, its page takes two statements to read; keeping who read it takes its own. */
@DomainTest
class TicketStatementsTest extends TicketStory {

    @Inject
    Followers followers;

    @Inject
    AccessGrants accessGrants;

    @Inject
    Resolution resolution;

    @Inject
    TestDatabase database;

    private long number;

    @BeforeEach
    void muchHappened() {
        number = tickets.submit(nurse, question(SERIOUS, consent("2026-10-12"))).number();
        followers.follow(colleague, number);
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        customerSays(colleague, number, "De Linde");
        accessGrants.use(bert, number, "Gekeken", 5);
        conversation.note(bert, number, new InternalNote(key(), "Zie vorige week", List.of()));
        staffSays(anna, number, "Hersteld.", Status.SOLVED);
        resolution.rate(nurse, number, 4, "Snel");
        seenBy(nurse, number);
    }

    @Test
    void the_page_of_a_customer_is_read_by_two_statements() {
        assertThat(reading(() -> seenBy(nurse, number))).hasSize(2);
    }

    @Test
    void the_page_of_support_is_read_by_two_statements() {
        assertThat(reading(() -> handledBy(anna, number))).hasSize(2);
    }

    private List<String> reading(Runnable page) {
        return database.statementsOf(page).stream()
                .filter(statement -> !statement.contains("audit_") && !statement.contains("pg_advisory_xact_lock"))
                .toList();
    }
}
