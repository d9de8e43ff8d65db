package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Runs the drills of the month, organisation by organisation; one that was missed is caught up. */
@ApplicationScoped
public class MonthlyDrills {

    private static final Logger LOG = System.getLogger(MonthlyDrills.class.getName());

    @Inject
    Drills drills;

    /** An organisation whose drill fails holds up no other, and comes again. */
    public void runDue() {
        for (long organisation : drills.due()) {
            try {
                drills.runOfMonth(organisation);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The drill of organisation " + organisation + " could not be run", e);
            }
        }
    }
}
