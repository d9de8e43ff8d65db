package nl.careconnections.domain.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that belong to this application. A bean that begins its life on a thread the server does not know gets nothing injected, for
 * good. An EJB, because those know the server's resources; not a singleton, see {@code migration.Database}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ServerThreads {

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    public ThreadFactory threads() {
        return threads;
    }
}
