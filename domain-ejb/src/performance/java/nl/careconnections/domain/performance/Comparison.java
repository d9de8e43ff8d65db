package nl.careconnections.domain.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times the same work in two worlds by turns, so that whatever else the machine does meets both alike. */
final class Comparison {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 201;
    private static final double MICROSECONDS_PER_MILLISECOND = 1_000;

    private final World small;
    private final World large;
    private final List<String> lines = new ArrayList<>();

    Comparison(World small, World large) {
        this.small = small;
        this.large = large;
    }

    /** What is done in a world; made once, so that looking for the subject of the work is not timed. */
    interface Work {
        Runnable in(World world);
    }

    void page(String name, Work work) {
        Runnable inSmall = work.in(small);
        Runnable inLarge = work.in(large);
        inLarge.run();
        List<String> statements = large.database().statementsOf(inLarge);
        for (int i = 0; i < WARM_UP; i++) {
            inSmall.run();
            inLarge.run();
        }
        List<Long> few = new ArrayList<>();
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            few.add(microseconds(inSmall));
            many.add(microseconds(inLarge));
        }
        lines.add(line(name, median(few), median(many), Integer.toString(statements.size())));
    }

    /** @param work prepared anew before each time, which is not timed */
    void sweep(String name, int rounds, Work prepare, Work work) {
        List<Long> few = new ArrayList<>();
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            prepare.in(small).run();
            few.add(microseconds(work.in(small)));
            prepare.in(large).run();
            many.add(microseconds(work.in(large)));
        }
        lines.add(line(name, median(few), median(many), ""));
    }

    private static long microseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static String line(String name, long few, long many, String statements) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %s |",
                name,
                few / MICROSECONDS_PER_MILLISECOND,
                many / MICROSECONDS_PER_MILLISECOND,
                (double) many / few,
                statements);
    }

    String table(String head) {
        return "| " + head + " | few (ms) | many (ms) | ratio | statements |\n|---|---:|---:|---:|---:|\n"
                + String.join("\n", lines) + "\n";
    }
}
