package nl.careconnections.system.publicpages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.UUID;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.StatusNews;
import org.junit.jupiter.api.Test;

/** An open status page says what is the matter now, without a hand on the phone. */
@SystemTest
class LivePageTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void what_changes_comes_in_by_itself_and_a_page_that_the_browser_kept_catches_up(
            Visitors visitors, Http http, SupportSystem system) {
        String kept = http.get("/status/").body();
        StatusNews news = new StatusNews(system);
        String title = "Aankondiging " + UUID.randomUUID();
        Visitor viewer = visitors.come();
        viewer.opens("/status/");
        news.announcement(news.component(title), title);
        viewer.sees(title);

        viewer.page().route("**/status/", route -> answerDocument(route, kept));
        viewer.opens("/status/");
        viewer.sees(title);
    }

    @Test
    void a_cache_on_the_way_that_is_behind_is_asked_again(SupportSystem system, Http http, Visitors visitors) {
        StatusNews news = new StatusNews(system);
        String title = "Aankondiging " + UUID.randomUUID();
        String component = news.component(title);
        Eventually.within(LONGEST, () -> http.get("/status/").body().contains(title));
        String kept = http.get("/status/").body();
        Visitor viewer = visitors.come();
        viewer.opens("/status/");
        viewer.page()
                .route(
                        url -> url.contains("/status/?revision="),
                        route -> route.fulfill(
                                new Route.FulfillOptions().setBody(kept).setContentType("text/html")),
                        new Page.RouteOptions().setTimes(1));
        news.announcement(component, "Nieuw: " + title);

        viewer.sees("Nieuw: " + title);
    }

    private static void answerDocument(Route route, String kept) {
        if (route.request().isNavigationRequest()) {
            route.fulfill(new Route.FulfillOptions().setBody(kept).setContentType("text/html"));
        } else {
            route.resume();
        }
    }
}
