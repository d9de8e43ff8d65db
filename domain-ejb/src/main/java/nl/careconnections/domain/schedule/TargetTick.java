package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.ticket.TicketTimers;

/** Moves the targets of tickets that changed rules may move; many of them do not hold up the rest. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class TargetTick {

    @Inject
    TicketTimers timers;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false, info = "targets that changed rules move")
    void move() {
        timers.moveTargets();
    }
}
