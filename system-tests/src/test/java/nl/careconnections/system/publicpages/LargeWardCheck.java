package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.people.CareSystem;
import org.junit.jupiter.api.Test;

/**
 * A ward of 200 clients with 40 lines each, delivered twice to a server with a heap of 512 MiB, which ends when that is not enough. It
 * takes minutes, so it is asked for by name; docs/performance.md has the command.
 */
class LargeWardCheck {

    private static final Logger LOG = System.getLogger(LargeWardCheck.class.getName());
    private static final int CLIENTS = 200;
    private static final int LINES = 40;

    @Test
    void a_ward_of_200_clients_with_40_lines_each_is_delivered_with_a_heap_of_512_MiB() {
        try (SupportSystem system = SupportSystem.startFresh("large-ward", Map.of("HEAP", "512m"))) {
            CareSystem ecd = new CareSystem(system);
            Instant taken = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
            deliver(ecd, taken);
            deliver(ecd, taken.plusSeconds(60));

            assertThat(ecd.list().getJsonArray("clients")).hasSize(CLIENTS);
            assertThat(system.isReady()).isTrue();
        }
    }

    private static void deliver(CareSystem ecd, Instant taken) {
        String bundle = bundle();
        String[] clients =
                IntStream.range(0, CLIENTS).mapToObj(client -> "c" + client).toArray(String[]::new);
        long begin = System.nanoTime();
        String set = ecd.begun(taken, clients);
        for (String client : clients) {
            assertThat(ecd.deliver(set, client, bundle).status()).isEqualTo(200);
        }
        long delivered = System.nanoTime();
        Answer completed = ecd.complete(set);
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
        LOG.log(
                Level.INFO,
                "Delivered in {0} s, completed in {1} s, a Bundle has {2} characters",
                Duration.ofNanos(delivered - begin).toSeconds(),
                Duration.ofNanos(System.nanoTime() - delivered).toSeconds(),
                bundle.length());
    }

    private static String bundle() {
        String one = CareSystem.bundle();
        int from = one.lastIndexOf("<entry>");
        int to = one.lastIndexOf("</Bundle>");
        String line = one.substring(from, to);
        return one.substring(0, from)
                + IntStream.range(0, LINES)
                        .mapToObj(place -> line.replace("000000000001", String.format("%012d", place + 1))
                                .replace("TA1", "TA" + place)
                                .replace("\"T1\"", "\"T" + place + "\"")
                                .replace("Metoprolol retard tablet 50mg", "Middel " + place + " tablet 50mg"))
                        .collect(Collectors.joining())
                + one.substring(to);
    }
}
