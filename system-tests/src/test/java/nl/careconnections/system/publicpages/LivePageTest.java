package nl.careconnections.system.publicpages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.UUID;
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

    private static final int LONG = 3_600;

    @Test
    void what_changes_comes_in_by_itself(Visitors visitors, SupportSystem system) {
        StatusNews news = new StatusNews(system);
        String title = title();
        Visitor viewer = visitors.come();
        viewer.opens("/status/");

        news.announcement(news.component(title), title);

        viewer.sees(title);
    }

    @Test
    void a_page_that_the_browser_kept_is_made_up_to_date(Visitors visitors, Http http, SupportSystem system) {
        String kept = http.get("/status/").body();
        StatusNews news = new StatusNews(system);
        String title = title();
        Visitor viewer = visitors.come();
        viewer.opens("/status/");
        news.announcement(news.component(title), title);
        viewer.sees(title);

        viewer.page().route("**/status/", route -> answerDocument(route, kept));
        viewer.opens("/status/");

        viewer.sees(title);
        assertThat(viewer.page().locator("h1")).isVisible();
    }

    private static void answerDocument(Route route, String kept) {
        if (route.request().isNavigationRequest()) {
            route.fulfill(new Route.FulfillOptions().setBody(kept).setContentType("text/html"));
        } else {
            route.resume();
        }
    }

    private static String title() {
        return "Aankondiging " + UUID.randomUUID();
    }
}
