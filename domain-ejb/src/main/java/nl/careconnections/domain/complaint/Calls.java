package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.Request;

/** When calls about a complaint can have been made. */
@ApplicationScoped
class Calls {

    @Inject
    Clock clock;

    /**
     * @param calledAt local time of Amsterdam, in whole minutes
     * @throws InvalidInput {@code field} with key {@code required}, {@code complaint.future} or
     *     {@code complaint.beforeReceipt}
     */
    void require(String field, Request request, LocalDateTime calledAt) {
        if (calledAt == null) {
            throw new InvalidInput(field, "required");
        }
        if (instant(calledAt).isAfter(clock.instant())) {
            throw new InvalidInput(field, "complaint.future");
        }
        if (instant(calledAt).isBefore(request.receivedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidInput(field, "complaint.beforeReceipt");
        }
    }

    static Instant instant(LocalDateTime calledAt) {
        return calledAt.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
