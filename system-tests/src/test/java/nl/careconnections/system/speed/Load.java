package nl.careconnections.system.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** What one server answered in some rounds, and what it used of the processor for that. */
final class Load {

    private final List<ProcessHandle> processes;
    private long requests;
    private ProcessorTime used = ProcessorTime.NONE;
    private double seconds;

    Load(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    /** One more round. */
    void add(String url, int connections, int lasting, String... headers) throws IOException, InterruptedException {
        ProcessorTime before = ProcessorTime.of(processes);
        Wrk.Run run = Wrk.against(url, connections, lasting, headers);
        assertThat(run.failed()).as(url + " at " + connections).isFalse();
        used = used.plus(ProcessorTime.of(processes).minus(before));
        requests += run.requests();
        seconds += run.requests() / run.aSecond();
    }

    double microseconds() {
        return used.all().toNanos() / 1e3 / requests;
    }

    /** For each request, as far as the compilers are not done yet. */
    double microsecondsWithoutCompilers() {
        return used.withoutCompilers().toNanos() / 1e3 / requests;
    }

    double aSecond() {
        return requests / seconds;
    }
}
