package nl.careconnections.domain.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.ticket.Tallies;

/** Keeps the tally of the lists short. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class TallyTick {

    @Inject
    Tallies tallies;

    @Schedule(hour = "*", minute = "*/2", persistent = false, info = "tally of lists")
    void run() {
        tallies.fold();
    }
}
