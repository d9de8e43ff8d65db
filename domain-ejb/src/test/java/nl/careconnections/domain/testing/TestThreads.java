package nl.careconnections.domain.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The threads that the server gives in production. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestThreads {

    @Produces
    ThreadFactory threads() {
        return Executors.defaultThreadFactory();
    }
}
