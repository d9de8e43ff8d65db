package nl.careconnections.domain.performance;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.postgresql.ds.PGPoolingDataSource;

/** A database whose connections stay open, as the server's pool keeps them: statements stay prepared, plans known. */
@Alternative
@Priority(1)
@ApplicationScoped
public class PooledDatabase extends TestDatabase {

    public PooledDatabase() {
        super(TestPostgres.newDatabase(), PooledDatabase::pool);
    }

    @Produces
    @Override
    protected EntityManager entityManager() {
        return super.entityManager();
    }

    @Produces
    @Override
    protected DataSource dataSource() {
        return super.dataSource();
    }

    // The driver's own pool is deprecated in favour of servers' ones; here there is no server.
    @SuppressWarnings("deprecation")
    private static DataSource pool(String database) {
        PGPoolingDataSource pool = new PGPoolingDataSource();
        pool.setDataSourceName(database);
        pool.setUrl(TestPostgres.url(database));
        pool.setUser(TestPostgres.APPLICATION);
        pool.setPassword("");
        pool.setStringType("unspecified");
        pool.setMaxConnections(4);
        return pool;
    }
}
