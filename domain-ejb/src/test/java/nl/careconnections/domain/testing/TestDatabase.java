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
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.UnitOfWork;

/** The entity manager of the running transaction, bound to the thread as the server does it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestDatabase {

    private final String name;
    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final StatementCount statements = new StatementCount();
    private volatile boolean away;
    private final ThreadLocal<Deque<EntityManager>> running = ThreadLocal.withInitial(ArrayDeque::new);

    public TestDatabase() {
        this(TestPostgres.newDatabase(), TestPostgres::asApplication);
    }

    /** @param connecting how to connect as the application to the database of a name */
    protected TestDatabase(String name, Function<String, DataSource> connecting) {
        this.name = name;
        this.dataSource = unlessAway(statements.listenTo(connecting.apply(name)));
        this.factory = Persistence.createEntityManagerFactory(
                "support",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "eclipselink.weaving", "false",
                        "eclipselink.logging.level", "WARNING"));
    }

    @Produces
    protected EntityManager entityManager() {
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

    /** From now on no connection is to be had, or there is again. */
    public void away(boolean now) {
        away = now;
    }

    private DataSource unlessAway(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away && method.getName().equals("getConnection")) {
                        throw new SQLException("The database is away", "08001");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Produces
    protected DataSource dataSource() {
        return dataSource;
    }

    /** The statements that the work sends to this database. */
    public List<String> statementsOf(Runnable work) {
        return statements.of(work);
    }

    /** The database's name, to look past the services with another role. */
    public String name() {
        return name;
    }

    protected boolean inTransaction() {
        return !running.get().isEmpty();
    }

    /** As under JTA, reads share the connection of the transaction from its first statement. */
    protected void begin() {
        EntityManager entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        entityManager.unwrap(UnitOfWork.class).beginEarlyTransaction();
        running.get().push(entityManager);
    }

    protected void end(boolean commit) {
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
