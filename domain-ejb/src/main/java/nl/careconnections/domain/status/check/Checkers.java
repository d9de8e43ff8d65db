package nl.careconnections.domain.status.check;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.careconnections.domain.shared.NamedThreads;

/**
 * Looks at what is due, a bounded number at a time and outside of transactions, so that something that does not answer holds up
 * nothing else. Only the looking happens on threads of its own; claiming and keeping what was seen belong to the tick, whose
 * threads the server knows.
 */
@ApplicationScoped
public class Checkers {

    private static final int AT_ONCE = 16;

    @Inject
    CheckClaims claims;

    @Inject
    Verdicts verdicts;

    @Inject
    Probe probe;

    @Inject
    NamedThreads threads;

    private final Queue<Looked> looked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private ExecutorService checkers;

    private record Looked(long check, Answer answer) {}

    @PostConstruct
    void start() {
        checkers = Executors.newFixedThreadPool(AT_ONCE, threads.of("check"));
    }

    /** Keeps what was seen since and looks at what is due. */
    public void lookDue() {
        for (Looked next = looked.poll(); next != null; next = looked.poll()) {
            verdicts.settle(next.check(), claims.node(), next.answer());
        }
        int free = AT_ONCE - busy.get();
        if (free > 0) {
            claims.claim(free).forEach(this::look);
        }
    }

    private void look(CheckClaims.Claimed claimed) {
        busy.incrementAndGet();
        checkers.execute(() -> {
            try {
                looked.add(new Looked(claimed.check(), probe.look(claimed.described())));
            } finally {
                busy.decrementAndGet();
            }
        });
    }

    @PreDestroy
    void stop() {
        checkers.shutdownNow();
    }
}
