package nl.careconnections.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several threads that begin together, as several nodes or people would. */
public final class AtOnce {

    private AtOnce() {}

    /** @return for each what came of it, a result or what was thrown */
    public static <T> List<Object> run(List<Supplier<T>> deeds) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(deeds.size());
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<T>> running = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return deed.get();
                    }))
                    .toList();
            List<Object> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(resultOf(future));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object resultOf(Future<?> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
