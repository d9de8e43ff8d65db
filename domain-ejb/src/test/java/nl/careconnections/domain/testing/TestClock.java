package nl.careconnections.domain.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands still until a test moves it; starts on Thursday 8 October 2026, 10:00 in Amsterdam. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock {

    private final MovableClock clock = new MovableClock();

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.now;
    }

    public void set(Instant instant) {
        clock.now = instant;
    }

    public void advance(Duration duration) {
        clock.now = clock.now.plus(duration);
    }

    private static class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-10-08T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
