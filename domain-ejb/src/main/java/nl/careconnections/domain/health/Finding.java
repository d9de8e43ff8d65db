package nl.careconnections.domain.health;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * A check that only tells how far something is. When it cannot find out it is up without data, and {@code database} says
 * why: an exception that left a check would make the whole answer a 500 without a word (assurance R5).
 */
final class Finding {

    private static final Logger LOG = Logger.getLogger(Finding.class.getName());

    private Finding() {}

    static HealthCheckResponse of(String name, Supplier<HealthCheckResponse> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The check {0} cannot find out: {1}", new Object[] {
                name, ExceptionUtils.getRootCauseMessage(e)
            });
            return HealthCheckResponse.up(name);
        }
    }
}
