package nl.careconnections.domain.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.duty.AlarmTimers;
import nl.careconnections.domain.ticket.EscalationTimers;

/** Tells who is above that time runs out, and wakes who is on call; never more than five seconds late by itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class EscalationTick {

    @Inject
    EscalationTimers escalation;

    @Inject
    AlarmTimers alarms;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "escalation")
    void escalate() {
        escalation.escalateDue();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "alarms")
    void call() {
        alarms.callDue();
    }
}
