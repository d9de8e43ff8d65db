package nl.careconnections.domain.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Invites the first application administrator while the application starts; the service keeps its own transaction. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministratorAtStart {

    @Inject
    FirstAdministratorSetting setting;

    @PostConstruct
    void follow() {
        setting.follow();
    }
}
