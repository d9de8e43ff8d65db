package nl.careconnections.status.page;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.CurrentBoard;
import nl.careconnections.status.live.Live;

/** Lets the site follow the board for as long as the module runs. */
@WebListener
public class SiteKeeper implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(SiteKeeper.class.getName());
    private static final int SECONDS_BETWEEN_MOMENTS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    CurrentBoard current;

    @Inject
    Site site;

    @Inject
    Live live;

    @Inject
    ReadyAnswers answers;

    private final Consumer<Board> viewer = this::show;
    private Future<?> moments;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        current.onChange(viewer);
        answers.openTo(started.getServletContext());
        moments = executor.scheduleWithFixedDelay(
                this::refresh, SECONDS_BETWEEN_MOMENTS, SECONDS_BETWEEN_MOMENTS, TimeUnit.SECONDS);
    }

    private void show(Board board) {
        site.write(board);
        live.tell(board.revision());
    }

    /** An exception that leaves it would be the last one. */
    private void refresh() {
        try {
            site.refreshMoment();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The moment on the status page could not be written anew", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        current.forget(viewer);
        moments.cancel(false);
        live.close();
    }
}
