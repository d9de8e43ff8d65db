package nl.careconnections.system.speed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What processes used of the processor since they began.
 *
 * @param compilers the part of Java's compilers, which work less and less the longer a server runs
 */
record ProcessorTime(Duration all, Duration compilers) {

    static final ProcessorTime NONE = new ProcessorTime(Duration.ZERO, Duration.ZERO);

    /** Places in {@code /proc/PID/task/TID/stat} after the name (proc(5)), and the clock tick of Linux. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;
    private static final int MILLISECONDS_OF_A_TICK = 10;

    static ProcessorTime of(List<ProcessHandle> processes) throws IOException {
        Duration all = processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        long ticks = 0;
        for (ProcessHandle process : processes) {
            ticks += ticksOfCompilers(process);
        }
        return new ProcessorTime(all, Duration.ofMillis(ticks * MILLISECONDS_OF_A_TICK));
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(all.plus(other.all), compilers.plus(other.compilers));
    }

    ProcessorTime minus(ProcessorTime other) {
        return new ProcessorTime(all.minus(other.all), compilers.minus(other.compilers));
    }

    Duration withoutCompilers() {
        return all.minus(compilers);
    }

    private static long ticksOfCompilers(ProcessHandle process) throws IOException {
        long ticks = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.contains(" Compil")) {
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    ticks += Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
                }
            }
        }
        return ticks;
    }
}
