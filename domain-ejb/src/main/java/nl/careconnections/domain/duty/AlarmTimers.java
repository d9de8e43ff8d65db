package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls again what nobody took. Every node may run it at once; one that was down catches up with one call. */
@ApplicationScoped
public class AlarmTimers {

    private static final Logger LOG = Logger.getLogger(AlarmTimers.class.getName());

    @Inject
    AlarmRounds rounds;

    public void callDue() {
        rounds.due().forEach(this::call);
    }

    private void call(long alarmId) {
        try {
            rounds.callNext(alarmId);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Alarm with id " + alarmId + " could not call");
        }
    }
}
