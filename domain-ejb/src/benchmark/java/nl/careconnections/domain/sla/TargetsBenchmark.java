package nl.careconnections.domain.sla;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Targets per second on one thread, over random receipts of four years and all priorities, each computed from its
 * events. {@code naive} computes the same deadlines the way the rules are written down, from day to day.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class TargetsBenchmark {

    private static final int TICKETS = 1 << 16;
    private static final int TARGETS_OF_A_TICKET = 2;

    private final ServiceLevel level = Policies.defaultLevel();
    private final SlowServiceLevel slow = new SlowServiceLevel(Policies.byDefault());
    private final List<Ticket> fresh = tickets(false);
    private final List<Ticket> paused = tickets(true);
    private int next;

    private record Ticket(Instant received, Priority priority, List<Pause> pauses, List<ClockEvent> events) {}

    private static List<Ticket> tickets(boolean withPauses) {
        RandomTickets random = new RandomTickets(2026);
        return IntStream.range(0, TICKETS)
                .mapToObj(i -> {
                    Instant received = random.receipt();
                    Priority priority = random.priority();
                    List<Pause> pauses = withPauses ? random.pauses(received) : List.of();
                    return new Ticket(
                            received, priority, pauses, RandomTickets.events(received, priority, pauses));
                })
                .toList();
    }

    private Ticket next(List<Ticket> tickets) {
        next = (next + 1) & (TICKETS - 1);
        return tickets.get(next);
    }

    @Benchmark
    @OperationsPerInvocation(TARGETS_OF_A_TICKET)
    public Targets targets() {
        return level.targets(next(fresh).events());
    }

    @Benchmark
    @OperationsPerInvocation(TARGETS_OF_A_TICKET)
    public Targets targetsWithUpToThreePauses() {
        return level.targets(next(paused).events());
    }

    @Benchmark
    @OperationsPerInvocation(TARGETS_OF_A_TICKET)
    public long naive() {
        Ticket ticket = next(fresh);
        return slow.deadline(ticket.priority(), Metric.RESPONSE, ticket.received(), ticket.pauses())
                        .getEpochSecond()
                + slow.deadline(ticket.priority(), Metric.REPAIR, ticket.received(), ticket.pauses())
                        .getEpochSecond();
    }
}
