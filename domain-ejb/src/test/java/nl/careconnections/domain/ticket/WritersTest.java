package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

@DomainTest
class WritersTest extends TicketStory {

    @Inject
    Writers writers;

    @Test
    void R4_colleagues_see_who_began_to_write_and_when() {
        long number = submitted();
        writers.write(anna, number);
        clock.advance(Duration.ofSeconds(40));
        writers.write(anna, number);

        assertThat(writers.others(bert, number))
                .containsExactly(new Writer("Supportmedewerker 1", at("2026-10-08T10:00:00+02:00")));
        assertThat(writers.others(anna, number)).isEmpty();
    }

    @Test
    void who_sent_or_fell_silent_is_writing_no_more() {
        long number = submitted();
        writers.write(anna, number);
        writers.stop(anna, number);
        assertThat(writers.others(bert, number)).isEmpty();

        writers.write(anna, number);
        clock.advance(Writers.SILENCE.plusSeconds(1));
        assertThat(writers.others(bert, number)).isEmpty();

        writers.write(anna, number);
        assertThat(writers.others(bert, number)).extracting(Writer::since).containsExactly(clock.now());
    }

    @Test
    void writing_on_one_ticket_says_nothing_about_another() {
        long number = submitted();
        writers.write(anna, submitted());

        assertThat(writers.others(bert, number)).isEmpty();
    }
}
