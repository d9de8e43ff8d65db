package nl.careconnections.domain.testing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.UnitOfWork;

/** The entity manager of the running transaction, bound to the thread as the server does it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestDatabase {

    private final String name = TestPostgres.newDatabase();
    private final DataSource dataSource = TestPostgres.asApplication(name);
    private final EntityManagerFactory factory = Persistence.createEntityManagerFactory(
            "support",
            Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.jtaDataSource", "",
                    "jakarta.persistence.nonJtaDataSource", dataSource,
                    "eclipselink.weaving", "false",
                    "eclipselink.logging.level", "WARNING"));
    private final ThreadLocal<Deque<EntityManager>> running = ThreadLocal.withInitial(ArrayDeque::new);

    @Produces
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    EntityManager target = running.get().peek();
                    if (target == null) {
                        throw new IllegalStateException("No transaction: is the service @Transactional?");
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Produces
    DataSource dataSource() {
        return dataSource;
    }

    /** The database's name, to look past the services with another role. */
    public String name() {
        return name;
    }

    boolean inTransaction() {
        return !running.get().isEmpty();
    }

    /** As under JTA, reads share the connection of the transaction from its first statement. */
    void begin() {
        EntityManager entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        entityManager.unwrap(UnitOfWork.class).beginEarlyTransaction();
        running.get().push(entityManager);
    }

    void end(boolean commit) {
        try (EntityManager entityManager = running.get().pop()) {
            if (commit) {
                entityManager.getTransaction().commit();
            } else {
                entityManager.getTransaction().rollback();
            }
        }
    }

    @PreDestroy
    void close() {
        factory.close();
    }
}
