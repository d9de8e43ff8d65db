package nl.careconnections.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import nl.careconnections.domain.attachment.VirusScanner.Verdict;
import org.junit.jupiter.api.Test;

class ClamAvTest {

    private static final int MILLIS = 500;

    @Test
    void S16_tells_clean_from_infected_over_many_pieces() throws IOException {
        try (FakeClamd clamd = new FakeClamd()) {
            assertThat(scan(clamd.port(), "harmless")).isEqualTo(Verdict.CLEAN);
            assertThat(scan(clamd.port(), "x".repeat(300_000) + "VIRUS")).isEqualTo(Verdict.INFECTED);
            assertThat(clamd.received()).isEqualTo(300_000 + 5 + 8);
        }
    }

    @Test
    void R7_any_other_answer_or_none_is_unknown() throws IOException {
        try (FakeClamd clamd = new FakeClamd()) {
            clamd.alwaysAnswer("INSTREAM size limit exceeded. ERROR");
            assertThat(scan(clamd.port(), "x")).isEqualTo(Verdict.UNKNOWN);
            clamd.alwaysAnswer("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND");
            assertThat(scan(clamd.port(), "x")).isEqualTo(Verdict.UNKNOWN);
            clamd.alwaysAnswer("");
            assertThat(scan(clamd.port(), "x")).isEqualTo(Verdict.UNKNOWN);
        }
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(scan(silent.getLocalPort(), "x")).isEqualTo(Verdict.UNKNOWN);
        }
        assertThat(scan(1, "x")).isEqualTo(Verdict.UNKNOWN);
    }

    private static Verdict scan(int port, String content) {
        return new ClamAv("127.0.0.1", port, MILLIS, MILLIS).scan(new ByteArrayInputStream(TestFiles.ascii(content)));
    }
}
