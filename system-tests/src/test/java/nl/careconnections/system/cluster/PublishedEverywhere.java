package nl.careconnections.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.people.StatusNews;
import org.junit.jupiter.api.Test;

/** What is committed on one node stands on every URL of each node, asked directly, within one second (design: status page, "Stampede"). */
@SystemTest
class PublishedEverywhere {

    private static final int TIMES = 10;
    private static final List<String> PATHS = List.of(
            "/status/",
            "/status/en/",
            "/status/api/v2/summary.json",
            "/status/api/v2/scheduled-maintenances/upcoming.json",
            "/status/history.rss",
            "/status/maintenance.ics");

    @Test
    void within_a_second_on_each_of_two_nodes(SupportSystem first) {
        SupportSystem second = SupportSystem.start("second-node", first.surroundings());
        try {
            List<Http> nodes = List.of(Http.to(first.url()), Http.to(second.url()));
            StatusNews news = new StatusNews(first);
            String component = news.component("Overal");
            Duration longest = Duration.ZERO;
            for (int i = 0; i < TIMES; i++) {
                String title = "Versie " + i + " van alles";
                news.announcement(component, title);
                Duration took = untilShown(nodes, title);
                longest = took.compareTo(longest) > 0 ? took : longest;
                System.out.printf("publication %d shown after %d ms%n", i + 1, took.toMillis());
            }
            System.out.printf(
                    "shown on every URL of both nodes after at most %d ms, %d times%n", longest.toMillis(), TIMES);
            assertThat(longest).isLessThan(Duration.ofSeconds(1));
        } finally {
            second.close();
        }
    }

    private static Duration untilShown(List<Http> nodes, String title) {
        long committed = System.nanoTime();
        for (Http node : nodes) {
            for (String path : PATHS) {
                while (!node.get(path).body().contains(title)) {
                    assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(20));
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - committed);
    }
}
