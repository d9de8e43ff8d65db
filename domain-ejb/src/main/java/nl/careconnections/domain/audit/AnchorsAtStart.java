package nl.careconnections.domain.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Anchors the access log while the application starts; {@code ./start} does it when the
 * application has stopped, because its pool of connections is gone before it could do so itself.
 */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnchorsAtStart {

    @Inject
    Anchors anchors;

    @PostConstruct
    void start() {
        anchors.write();
    }
}
