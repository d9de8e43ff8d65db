package nl.careconnections.domain.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the demo data while the application starts, once; each step keeps its own transaction, as it would in a page. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoData {

    @Inject
    DemoStory story;

    @Inject
    @ConfigProperty(name = "DEMO", defaultValue = "false")
    boolean demo;

    @PostConstruct
    void write() {
        if (demo) {
            story.writeOnce();
        }
    }
}
