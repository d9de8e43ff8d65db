package nl.careconnections.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only reader of the machine's time; everybody else is given a {@link Clock}, so that tests own the time. */
@ApplicationScoped
public class SystemClock {

    /** PostgreSQL keeps microseconds, so finer instants would differ from what is read back. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return PastTime.over(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    }
}
