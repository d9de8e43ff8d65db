package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Readers;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.people.StatusNews;
import org.junit.jupiter.api.Test;

/** Programs that were never made for us read the status page without change (issue: status page, "It must show"). */
@SystemTest
class ReadersTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern OWN_PAGE = Pattern.compile("href=\"(?:[a-z]+://[^/]+)?(/status/[^\"#?]*)\"");

    private final Readers readers = new Readers();

    @Test
    void the_client_of_status_pages_reads_ours(SupportSystem system, Http http) {
        String story = announced(system, http);

        JsonObject answers = readers.statuspage(system.url() + "/status");

        JsonObject summary = answers.getJsonObject("summary");
        assertThat(summary.getJsonObject("page").getString("id")).isEqualTo("ncarestatus1");
        assertThat(summary.getJsonObject("status").getString("indicator"))
                .isIn("none", "minor", "major", "critical", "maintenance");
        assertThat(names(summary.getJsonArray("components"))).contains("Lezers", "nCare", "Inloggen");
        assertThat(answers.getJsonObject("components").getJsonArray("components"))
                .hasSameSizeAs(summary.getJsonArray("components"));
        assertThat(answers.getJsonObject("status").getJsonObject("status")).isEqualTo(summary.getJsonObject("status"));
        JsonArray incidents = answers.getJsonObject("incidents").getJsonArray("incidents");
        assertThat(names(incidents)).contains("Voorschrijven niet mogelijk");
        assertThat(incidents
                        .getJsonObject(0)
                        .getJsonArray("incident_updates")
                        .getJsonObject(0)
                        .getString("body"))
                .isNotEmpty();
        assertThat(answers.getJsonObject("unresolved").getJsonArray("incidents"))
                .isNotNull();
        assertThat(ids(answers.getJsonObject("maintenances").getJsonArray("scheduled_maintenances")))
                .contains(story);
    }

    @Test
    void a_news_reader_reads_our_feeds(SupportSystem system, Http http) {
        String story = announced(system, http);
        for (Map.Entry<String, String> feed : Map.of(
                        "/status/history.atom", "atom10", "/status/en/history.rss", "rss20")
                .entrySet()) {
            JsonObject understood = readers.feed(system.url() + feed.getKey());

            assertThat(understood.getString("trouble")).as(feed.getKey()).isEmpty();
            assertThat(understood.getString("version")).isEqualTo(feed.getValue());
            JsonArray entries = understood.getJsonArray("entries");
            assertThat(entries).hasSizeGreaterThan(3);
            assertThat(entries.getValuesAs(JsonObject.class)).allSatisfy(entry -> {
                assertThat(entry.getBoolean("published")).isTrue();
                assertThat(entry.getString("text")).isNotEmpty();
            });
            assertThat(entries.getValuesAs(JsonObject.class))
                    .extracting(entry -> entry.getString("link"))
                    .doesNotHaveDuplicates()
                    .anyMatch(link -> link.endsWith("/incidents/" + story));
        }
    }

    @Test
    void every_page_is_valid_html(SupportSystem system, Http http) {
        announced(system, http);
        List<String> paths = Stream.of("/status/", "/status/en/", "/status/history", "/status/en/history")
                .flatMap(path ->
                        Stream.concat(Stream.of(path), linksOf(http.get(path).body())))
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThan(10);
        List<String> pages = new ArrayList<>();
        for (String path : paths) {
            Http.Answer answer = http.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            if (answer.header("Content-Type").startsWith("text/html")) {
                pages.add(answer.body());
            }
        }
        pages.add(http.get("/status/is-not-there").body());

        assertThat(readers.html(pages)).isEmpty();
    }

    private static String announced(SupportSystem system, Http http) {
        StatusNews news = new StatusNews(system);
        String story = news.announcement(news.component("Lezers"), "Nieuwe versie voor <lezers> & anderen");
        Eventually.within(
                LONGEST, () -> http.get("/status/api/v2/summary.json").body().contains(story));
        return story;
    }

    private static Stream<String> linksOf(String page) {
        return OWN_PAGE.matcher(page).results().map(found -> found.group(1));
    }

    private static List<String> names(JsonArray things) {
        return things.getValuesAs(JsonObject.class).stream()
                .map(thing -> thing.getString("name"))
                .toList();
    }

    private static List<String> ids(JsonArray things) {
        return things.getValuesAs(JsonObject.class).stream()
                .map(thing -> thing.getString("id"))
                .toList();
    }
}
