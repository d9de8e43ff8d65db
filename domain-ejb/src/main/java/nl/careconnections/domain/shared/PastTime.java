package nl.careconnections.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Lets the thread that writes demo data live in the past, so that the services date what it does over the last weeks.
 * {@code ArchitectureTest} keeps everybody else from it.
 */
@ApplicationScoped
public class PastTime {

    private static final ThreadLocal<Duration> SHIFT = new ThreadLocal<>();

    /** Runs the work as if it were this moment; time goes on from there. */
    public void at(Instant moment, Runnable work) {
        Duration before = SHIFT.get();
        SHIFT.set(Duration.between(Instant.now(), moment));
        try {
            work.run();
        } finally {
            SHIFT.set(before);
        }
    }

    static Clock over(Clock machine) {
        return new ShiftedClock(machine);
    }

    private static final class ShiftedClock extends Clock {

        private final Clock machine;

        private ShiftedClock(Clock machine) {
            this.machine = machine;
        }

        @Override
        public Instant instant() {
            Duration shift = SHIFT.get();
            return shift == null ? machine.instant() : machine.instant().plus(shift);
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new ShiftedClock(machine.withZone(zone));
        }
    }
}
