package nl.careconnections.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.system.harness.AccessLogCommand;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.api.Test;

/** Guards the assembly: the archive runs on Payara Micro with the container for EARs put into it (docs/adr/0001). */
@SystemTest
class ServerStartsTest {

    private static final Duration TO_END = Duration.ofSeconds(30);

    @Test
    void says_where_everything_is_and_deploys_all_three_applications(SupportSystem system, Http http) {
        assertThat(system.output())
                .contains(
                        "Ready.",
                        system.url() + "/noodportaal/",
                        system.url() + "/status/",
                        "Ctrl-C stops everything.");
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
        for (String path : List.of("/contact.xhtml", "/noodportaal/", "/status/")) {
            assertThat(http.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void S24_listens_on_the_loopback_address_only(SupportSystem system) throws IOException {
        List<Path> tables = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
        String port = ":%04X".formatted(system.port());
        for (Path table : tables) {
            assertThat(Files.readAllLines(table).stream()
                            .filter(line -> line.strip().split("\\s+")[1].endsWith(port)
                                    && line.strip().split("\\s+")[3].equals("0A"))
                            .map(line -> line.strip().split("\\s+")[1]))
                    .allMatch(address ->
                            address.startsWith("0100007F") || address.startsWith("0000000000000000FFFF00000100007F"));
        }
    }

    @Test
    void keeps_its_data_and_its_key_over_a_restart_and_leaves_no_process_behind() throws IOException {
        List<ProcessHandle> processes;
        SupportSystem first = SupportSystem.startFresh("second-run", Map.of());
        String key = Files.readString(first.data().resolve("secret-key"));
        String logIns = Files.readString(first.data().resolve("demo-log-ins.json"));
        processes = first.processes();
        first.close();
        assertThat(processes).hasSizeGreaterThan(2);
        Eventually.within(TO_END, () -> processes.stream().noneMatch(ProcessHandle::isAlive));

        try (SupportSystem again = SupportSystem.startAgain("second-run")) {
            assertThat(Files.readString(again.data().resolve("secret-key"))).isEqualTo(key);
            assertThat(Files.readString(again.data().resolve("demo-log-ins.json")))
                    .isEqualTo(logIns);
            S18_the_access_log_is_verified_from_outside(again);
        }
    }

    private static void S18_the_access_log_is_verified_from_outside(SupportSystem system) throws IOException {
        List<String> anchors = Files.readAllLines(system.data().resolve("anchors/access-log-anchors.txt"));
        assertThat(anchors).as("of the first start, its end, and this start").hasSizeGreaterThanOrEqualTo(3);
        String anchored = anchors.get(anchors.size() - 1).split(" ")[1];
        AccessLogCommand command = new AccessLogCommand(system);
        assertThat(command.verify()).isEqualTo(0);
        Postgres postgres = new Postgres(system);

        postgres.execute("update audit_entry set address = '192.0.2.9' where position = 7");
        assertThat(command.verify()).isEqualTo(1);
        assertThat(command.output()).contains("CHANGED at 7");
        postgres.execute("delete from audit_entry where position >= " + anchored);
        assertThat(command.verify()).isEqualTo(1);
        // Who goes on working meanwhile writes in the place of what was deleted; that is found as well.
        assertThat(command.output()).containsAnyOf("is missing at the end", "another entry stood here");
    }

    @Test
    void with_a_real_database_nothing_is_invented_and_the_way_to_the_first_administrator_is_told(SupportSystem system) {
        Map<String, String> settings = new HashMap<>(new Postgres(system).emptyDatabase("real"));
        settings.put("SECRET_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        settings.put("MAIL_HOST", "127.0.0.1");

        try (SupportSystem real = SupportSystem.start("real-run", settings)) {
            assertThat(real.output())
                    .contains("Ready.", "Nobody can administrate the application: set FIRST_ADMINISTRATOR")
                    .doesNotContain("Log in as", "Mails and SMS");
            assertThat(Http.to(real.url()).get("/contact.xhtml").status()).isEqualTo(200);
        }
    }

    @Test
    void names_the_port_that_is_taken_and_another_program_on_the_same_data(SupportSystem system) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = String.valueOf(other.getLocalPort());
            SupportSystem refused = SupportSystem.tryToStart("refused-run", Map.of("PORT", taken));
            assertThat(refused.waitUntilItEnds()).isEqualTo(1);
            assertThat(refused.output()).contains("Port " + taken + " is taken", "PORT=");
        }
        SupportSystem second =
                SupportSystem.tryToStart(system.data().getFileName().toString(), Map.of());
        assertThat(second.waitUntilItEnds()).isEqualTo(1);
        assertThat(second.output()).contains("Another ./start is running");
        assertThat(system.isReady()).isTrue();
    }

    @Test
    void S24_refuses_demo_data_in_a_real_database() {
        SupportSystem refused = SupportSystem.tryToStart(
                "refused-run", Map.of("DB_URL", "jdbc:postgresql://127.0.0.1:1/support", "DEMO", "true"));

        assertThat(refused.waitUntilItEnds()).isEqualTo(1);
        assertThat(refused.output()).contains("demo data never enters a real database");
        assertThat(refused.data().resolve("postgres")).doesNotExist();
    }
}
