package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Targets;

/** Tells before sending what a priority means at this moment, by the same service levels that the ticket will have. */
@ApplicationScoped
public class Expectations {

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    Clock clock;

    public Expectation of(Priority priority, Language language) {
        Instant now = clock.instant();
        Targets targets = serviceLevels.targetsOf(List.of(new ClockEvent.Received(now, priority)));
        return new Expectation(
                priority,
                Deadline.of(targets.response(), now, language.locale()),
                Deadline.of(targets.repair(), now, language.locale()),
                priority == Priority.HIGH && !serviceLevels.inServiceWindow(now));
    }

    /** Whether support is at work at this moment. */
    public boolean isSupportOpen() {
        return serviceLevels.inServiceWindow(clock.instant());
    }
}
