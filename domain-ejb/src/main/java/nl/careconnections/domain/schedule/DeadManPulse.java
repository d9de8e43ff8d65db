package nl.careconnections.domain.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.status.check.DeadMan;

/** Watches over {@link CheckTick}, by other means than the timers that may stand still. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadManPulse {

    private static final Logger LOG = Logger.getLogger(DeadManPulse.class.getName());
    private static final int SECONDS = 5;

    /** After a restart, whoever looks gets the time to do so first: the timers begin when all of the application stands. */
    private static final int SECONDS_TO_BEGIN = 180;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    DeadMan deadMan;

    private Future<?> pulse;

    @PostConstruct
    void start() {
        pulse = executor.scheduleWithFixedDelay(this::look, SECONDS_TO_BEGIN, SECONDS, TimeUnit.SECONDS);
    }

    /** An exception that leaves it would be the last beat. */
    private void look() {
        try {
            deadMan.look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Whether the checks still look could not be seen and will be tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        pulse.cancel(true);
    }
}
