package nl.careconnections.domain.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.ticket.TicketTimers;

/** Reminds of tickets that wait, ends what nobody answers or objects to. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class TicketTick {

    @Inject
    TicketTimers timers;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "tickets")
    void run() {
        timers.runDue();
    }
}
