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
import nl.careconnections.domain.status.CurrentBoard;

/** Looks ten times a second whether the status page changed: a timer of the server ticks at most once a second. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class StatusPulse {

    private static final Logger LOG = Logger.getLogger(StatusPulse.class.getName());
    private static final int MILLISECONDS = 100;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    CurrentBoard board;

    private Future<?> pulse;
    private boolean failing;

    @PostConstruct
    void start() {
        pulse = executor.scheduleWithFixedDelay(this::look, 0, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** An exception that leaves it would be the last beat; a trouble that lasts is told once. */
    private void look() {
        try {
            board.look();
            failing = false;
        } catch (RuntimeException e) {
            LOG.log(
                    failing ? Level.FINE : Level.WARNING,
                    "The status page could not be read and will be tried again",
                    e);
            failing = true;
        }
    }

    @PreDestroy
    void stop() {
        pulse.cancel(true);
    }
}
