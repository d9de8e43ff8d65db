package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

@DomainTest
class ClosingDayTest extends TicketStory {

    @Inject
    TicketLists lists;

    @Inject
    TicketTimers timers;

    @Inject
    DataSource dataSource;

    @Test
    void a_closing_day_made_known_reaches_the_queues_of_open_tickets() throws SQLException {
        long number = submitted();
        staffSays(anna, number, "We kijken.", Status.IN_PROGRESS);
        int version = handledBy(anna, number).header().version();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into sla_closing_day (day, dutch_name, english_name, added_at)
                    values ('2026-10-09', 'Teamdag', 'Team day', '2026-10-08T09:00:00Z')""");
        }

        timers.windAll();

        clock.set(at("2026-10-09T10:00:00+02:00"));
        assertThat(lists.counts(anna)).containsEntry(Queue.LATE, 0L).containsEntry(Queue.DUE_SOON, 1L);
        assertThat(handledBy(anna, number).repair().due()).isEqualTo(at("2026-10-09T17:00:00+02:00"));
        assertThat(handledBy(anna, number).header().version()).isEqualTo(version);
    }
}
