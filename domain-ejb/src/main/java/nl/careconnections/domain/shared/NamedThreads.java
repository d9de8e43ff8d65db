package nl.careconnections.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadFactory;

/** Threads on which beans can be used, with a name to find them by, which do not keep the server from stopping. */
@ApplicationScoped
public class NamedThreads {

    @Inject
    ThreadFactory threads;

    public ThreadFactory of(String name) {
        return work -> {
            Thread thread = threads.newThread(work);
            thread.setName(name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
