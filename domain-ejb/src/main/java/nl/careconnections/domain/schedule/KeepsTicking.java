package nl.careconnections.domain.schedule;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A tick that fails is logged and comes again. Left to the server, a timer that failed twice in a row would be dropped
 * for good, and nothing would be sent any more after the database was away for a minute (assurance R2, R5).
 */
public class KeepsTicking {

    private static final Logger LOG = Logger.getLogger(KeepsTicking.class.getName());

    @AroundTimeout
    Object attempt(InvocationContext tick) {
        try {
            return tick.proceed();
        } catch (Exception e) {
            LOG.log(Level.WARNING, e, () -> "The tick " + tick.getMethod() + " failed and will come again");
            return null;
        }
    }
}
