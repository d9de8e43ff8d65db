package nl.careconnections.domain.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Runs several calls of a test in one transaction. */
@ApplicationScoped
@Transactional
public class InTransaction {

    public <T> T get(Supplier<T> work) {
        return work.get();
    }

    public void run(Runnable work) {
        work.run();
    }
}
