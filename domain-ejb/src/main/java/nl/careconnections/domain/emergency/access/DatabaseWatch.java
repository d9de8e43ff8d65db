package nl.careconnections.domain.emergency.access;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Whether the database answers. One that hangs is as good as away: caregivers would wait for the length of a socket's patience,
 * each of them.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final int PATIENCE_SECONDS = 3;

    private final ExecutorService asker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    DataSource dataSource;

    private volatile boolean there = true;
    private Future<Boolean> asked;

    /**
     * Asks once; an answer that is still to come from before counts as none.
     *
     * @param catchUp done before a database that is back is in charge again; when it fails, that has to wait for the next look
     */
    public synchronized void look(Runnable catchUp) {
        if (asked == null || asked.isDone()) {
            asked = asker.submit(this::answers);
        }
        boolean answers = answerInTime();
        if (answers && !there) {
            catchUp.run();
        }
        note(answers);
    }

    boolean isThere() {
        return there;
    }

    /** Somebody just found out. */
    void noteOutage() {
        note(false);
    }

    private void note(boolean now) {
        if (there != now) {
            LOG.warning(
                    now ? "The database is back" : "The database is away: the emergency portal goes on from its copy");
        }
        there = now;
    }

    private boolean answerInTime() {
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        asker.shutdownNow();
    }
}
