package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.Promises;

/** Begins and ends planned maintenance, reminds of it, and wakes who promised an update that did not come. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class StatusTick {

    @Inject
    Maintenances maintenances;

    @Inject
    Promises promises;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "status page")
    void goOn() {
        maintenances.due().forEach(maintenances::goOn);
        promises.broken().forEach(promises::alarm);
    }
}
