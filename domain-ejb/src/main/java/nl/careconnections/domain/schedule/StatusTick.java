package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.Promises;

/** Begins and ends planned maintenance, reminds of it, and wakes who promised an update that did not come. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class StatusTick {

    private static final Logger LOG = Logger.getLogger(StatusTick.class.getName());

    @Inject
    Maintenances maintenances;

    @Inject
    Promises promises;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "status page")
    void goOn() {
        each(maintenances.due(), maintenances::goOn);
        each(promises.broken(), promises::alarm);
    }

    /** What is wrong with one of them keeps no other waiting. */
    private static void each(List<String> codes, Consumer<String> step) {
        for (String code : codes) {
            try {
                step.accept(code);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "The status page could not go on with " + code);
            }
        }
    }
}
