package nl.careconnections.domain.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Hands the pooled data source and the entity manager of the running transaction to the services. Every stage has a
 * time limit and each connection is tried before use, so that a restarted database heals at the next request and a
 * hanging one fails fast (assurance R5). An EJB, because the server reads such definitions from no other class of an EJB
 * module; not a singleton, because the server starts those one after the other under one lock: a health check asked
 * meanwhile would wait for that lock, holding a service that the starting application waits for. The server counts the rows of
 * a table, and here is one that needs nothing: its classes that do the same are looked for anew each time.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/support",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=DB_URL}",
        user = "${MPCONFIG=DB_USER}",
        password = "${MPCONFIG=DB_PASSWORD}",
        minPoolSize = 2,
        maxPoolSize = 32,
        maxIdleTime = 300,
        properties = {
            "connectTimeout=5",
            "socketTimeout=30",
            "tcpKeepAlive=true",
            "stringtype=unspecified",
            "options=-c statement_timeout=20s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=(values (1)) as one",
            "fish.payara.max-wait-time-in-millis=5000"
        })
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Database {

    @Resource(lookup = "java:app/jdbc/support")
    private DataSource dataSource;

    @PersistenceContext(unitName = "support")
    private EntityManager entityManager;

    /**
     * The first use ties the entity manager to its factory, and finds it only from inside this module: a first use by a
     * page or a health check would fail.
     */
    @PostConstruct
    void tieToFactory() {
        entityManager.getEntityManagerFactory();
    }

    @Produces
    public DataSource dataSource() {
        return dataSource;
    }

    @Produces
    public EntityManager entityManager() {
        return entityManager;
    }
}
