package nl.careconnections.domain.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.emergency.delivery.OldSets;
import nl.careconnections.domain.emergency.delivery.Staleness;

/** Notices emergency lists that are past their validity, and destroys old ones. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class ListsTick {

    @Inject
    Staleness staleness;

    @Inject
    OldSets oldSets;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "lists past their validity")
    void tellExpired() {
        staleness.tellExpired();
    }

    @Schedule(hour = "*", minute = "43", persistent = false, info = "old emergency lists")
    void destroy() {
        oldSets.destroy();
    }
}
