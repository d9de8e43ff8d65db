package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.status.check.Checkers;
import nl.careconnections.domain.status.check.Checks;

/** Looks whether what the status page shows works. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class CheckTick {

    @Inject
    Checkers checkers;

    @Inject
    Checks checks;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "checks of the status page")
    void look() {
        checkers.lookDue();
    }

    @Schedule(hour = "*", minute = "41", persistent = false, info = "old looks of the checks")
    void forget() {
        checks.forget();
    }
}
