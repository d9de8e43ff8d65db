package nl.careconnections.domain.emergency.press;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.careconnections.domain.emergency.Wards;
import nl.careconnections.domain.pdf.BarePress;
import nl.careconnections.domain.pdf.PdfPress;
import nl.careconnections.domain.pdf.Presses;

/**
 * A ward of 30 clients with 12 lines each, printed from the list model, against FOP on a file with the same formatting objects. Both by
 * turns in one run; processor time of the whole process, collecting garbage included, so that other work on the machine does not count.
 */
public final class PressBenchmark {

    private static final int CLIENTS = 30;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 25;
    private static final double MILLION = 1e6;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PressBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        PdfPress press = Presses.at(Clock.systemUTC());
        ListPress lists = new ListPress();
        lists.press = press;
        BarePress bare = new BarePress();
        Booklet booklet = Wards.of(CLIENTS);
        System.out.println("| edition | ours (ms) | FOP on a file (ms) | ratio |");
        for (Edition edition : Edition.values()) {
            Path file = Files.createTempFile("ward", ".fo");
            BarePress.keep(
                    press, fo -> new Layout(booklet, Validity.CURRENT, edition, new Pen(fo)).write(), file);
            compare(edition, () -> lists.print(booklet, edition, Validity.CURRENT), () -> bare.print(file));
            Files.delete(file);
        }
    }

    private static void compare(Edition edition, Callable<byte[]> ours, Callable<byte[]> bare) throws Exception {
        long[] own = new long[ROUNDS];
        long[] other = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            long one = time(first ? ours : bare);
            long two = time(first ? bare : ours);
            if (round >= 0) {
                own[round] = first ? one : two;
                other[round] = first ? two : one;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f |%n",
                edition,
                median(own) / MILLION,
                median(other) / MILLION,
                (double) median(own) / median(other));
    }

    private static long time(Callable<byte[]> print) throws Exception {
        System.gc();
        long before = PROCESS.getProcessCpuTime();
        print.call();
        return PROCESS.getProcessCpuTime() - before;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
