package nl.careconnections.domain.emergency.access;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Passwords;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.performance.PooledDatabase;
import nl.careconnections.domain.testing.DomainContainer;
import nl.careconnections.domain.testing.TestClock;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/**
 * 2,000 log-ins, password and code, against as many bare computations of Argon2id, by turns in blocks of 100: processor time of this
 * process for each, as the server would use it; PostgreSQL works in a process of its own.
 */
class ShiftChangeReport {

    private static final int LOG_INS = 2_000;
    private static final int BLOCK = 100;
    private static final int AT_ONCE = 4;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void log_ins_at_shift_change() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (WeldContainer container =
                DomainContainer.start("shift-change", PooledDatabase.class, NightShift.class)) {
            NightShift shift = container.select(NightShift.class).get();
            CaregiverLogins logins = container.select(CaregiverLogins.class).get();
            TestClock clock = container.select(TestClock.class).get();
            Passwords passwords = container.select(Passwords.class).get();
            List<Caregiver> caregivers =
                    IntStream.range(0, BLOCK).mapToObj(i -> shift.caregiver()).toList();
            long ours = 0;
            long bare = 0;
            for (int done = -BLOCK; done < LOG_INS; done += BLOCK) {
                // The message with the code is read by somebody else, and not counted.
                Map<Caregiver, String> passes = new ConcurrentHashMap<>();
                long begun = block(threads, caregivers, caregiver -> passes.put(
                        caregiver,
                        logins.begin(caregiver.details().userName(), NightShift.PASSWORD, visitor(caregiver))
                                .pass()));
                Map<Caregiver, String> codes = new HashMap<>();
                caregivers.forEach(caregiver -> codes.put(caregiver, shift.code(caregiver, "code")));
                long finished = block(threads, caregivers, caregiver -> logins.finish(
                        passes.get(caregiver), codes.get(caregiver), visitor(caregiver)));
                clock.advance(AccessPolicy.ATTEMPT.multipliedBy(2));
                long alone = block(threads, caregivers, caregiver -> passwords.pretend());
                if (done >= 0) {
                    ours += begun + finished;
                    bare += alone;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d log-ins: %.2f ms of processor time each; Argon2id alone: %.2f ms; ratio %.2f%n",
                    LOG_INS,
                    ours / 1e6 / LOG_INS,
                    bare / 1e6 / LOG_INS,
                    (double) ours / bare);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Visitor visitor(Caregiver caregiver) {
        return new Visitor("203.0.113." + caregiver.number() % 250, "Browser", "");
    }

    private long block(ExecutorService threads, List<Caregiver> caregivers, Consumer<Caregiver> deed)
            throws InterruptedException, ExecutionException {
        long before = system.getProcessCpuTime();
        List<Future<?>> running = new ArrayList<>();
        caregivers.forEach(caregiver -> running.add(threads.submit(() -> deed.accept(caregiver))));
        for (Future<?> one : running) {
            one.get();
        }
        return system.getProcessCpuTime() - before;
    }
}
