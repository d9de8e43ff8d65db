package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@DomainTest
class WritersTest extends TicketStory {

    @Inject
    Writers writers;

    @Inject
    TestDatabase database;

    @Test
    void R4_colleagues_see_who_began_to_write_and_when() {
        long number = submitted();
        writers.tell(anna, number, true);
        clock.advance(Duration.ofSeconds(20));
        writers.tell(anna, number, false);
        clock.advance(Duration.ofSeconds(20));
        writers.tell(anna, number, true);

        assertThat(writers.tell(bert, number, false))
                .containsExactly(new Writer("Supportmedewerker 1", at("2026-10-08T10:00:00+02:00"), true));
        assertThat(writers.tell(anna, number, false))
                .containsExactly(new Writer("Supportmedewerker 2", clock.now(), false));
    }

    @Test
    void R4_colleagues_see_who_looks_and_who_writes_stands_in_front() {
        long number = submitted();
        Caller carla = people.support("Supportmedewerker 3");
        writers.tell(anna, number, false);
        writers.tell(carla, number, true);

        assertThat(writers.tell(bert, number, false))
                .extracting(Writer::name, Writer::writing)
                .containsExactly(tuple("Supportmedewerker 3", true), tuple("Supportmedewerker 1", false));
    }

    @Test
    void who_only_asks_is_not_there() {
        long number = submitted();
        writers.tell(anna, number, true);

        assertThat(writers.others(bert, number)).extracting(Writer::name).containsExactly("Supportmedewerker 1");
        assertThat(writers.others(anna, number)).isEmpty();
    }

    @Test
    void who_stopped_writing_is_looking_and_who_fell_silent_is_gone() {
        long number = submitted();
        writers.tell(anna, number, true);
        clock.advance(Writers.SILENCE.plusSeconds(1));
        writers.tell(anna, number, false);
        assertThat(writers.tell(bert, number, false))
                .extracting(Writer::writing, Writer::since)
                .containsExactly(tuple(false, clock.now()));

        clock.advance(Writers.SILENCE.plusSeconds(1));
        assertThat(writers.tell(bert, number, false)).isEmpty();

        writers.tell(anna, number, true);
        assertThat(writers.tell(bert, number, false)).extracting(Writer::since).containsExactly(clock.now());
    }

    @Test
    void who_sent_is_there_no_more() {
        long number = submitted();
        writers.tell(anna, number, true);
        writers.stop(anna, number);

        assertThat(writers.tell(bert, number, false)).isEmpty();
    }

    @Test
    void being_at_one_ticket_says_nothing_about_another() {
        long number = submitted();
        writers.tell(anna, submitted(), true);

        assertThat(writers.tell(bert, number, false)).isEmpty();
    }

    @Test
    void asking_is_one_statement() {
        long number = submitted();

        assertThat(database.statementsOf(() -> writers.tell(anna, number, true)))
                .hasSize(1);
    }
}
