package nl.careconnections.domain.migration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Updates the schema while the application starts; Flyway keeps its own transactions. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaAtStart {

    @Inject
    SchemaUpdate update;

    @PostConstruct
    void bringUpToDate() {
        update.bringUpToDate();
    }
}
