package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

@DomainTest
class ExpectationsTest {

    private static final Instant THURSDAY_MORNING = Instant.parse("2026-10-08T08:00:00Z");
    private static final Instant THURSDAY_NIGHT = Instant.parse("2026-10-08T21:30:00Z");

    @Inject
    Expectations expectations;

    @Inject
    TestClock clock;

    @Test
    void tells_when_an_answer_and_a_solution_come_and_why() {
        clock.set(THURSDAY_MORNING);

        Expectation medium = expectations.of(Priority.MEDIUM, Language.EN);

        assertThat(medium.response().due()).isEqualTo(Instant.parse("2026-10-08T09:00:00Z"));
        assertThat(medium.repair().due()).isEqualTo(Instant.parse("2026-10-09T07:30:00Z"));
        assertThat(medium.response().explanation())
                .last()
                .isEqualTo("So our target for the first response is Thursday 8 October 2026, 11:00.");
        assertThat(medium.call()).isFalse();
    }

    @Test
    void only_high_at_night_asks_to_ring_first() {
        clock.set(THURSDAY_MORNING);
        assertThat(expectations.isSupportOpen()).isTrue();
        assertThat(expectations.of(Priority.HIGH, Language.NL).call()).isFalse();

        clock.set(THURSDAY_NIGHT);
        assertThat(expectations.isSupportOpen()).isFalse();
        assertThat(expectations.of(Priority.HIGH, Language.NL).call()).isTrue();
        assertThat(expectations.of(Priority.MEDIUM, Language.NL).call()).isFalse();
    }
}
