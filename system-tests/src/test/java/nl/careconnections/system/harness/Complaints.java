package nl.careconnections.system.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a browser complains about while somebody uses it: script errors, refused styles and scripts (assurance S13), parts of a
 * page that are not there. A page that answers 404 or 403 on purpose is no complaint.
 */
final class Complaints {

    private static final String WATCH_POLICY = """
            document.addEventListener('securitypolicyviolation', event =>
              console.error('Content policy refused ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
            """;

    private final List<String> heard = new ArrayList<>();
    private final Set<String> refusedPages = new HashSet<>();

    void listenTo(BrowserContext context) {
        context.addInitScript(WATCH_POLICY);
        context.onResponse(this::rememberRefusedPage);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> heard.add("Script error: " + error.error()));
    }

    /** Answers that a test asked for, such as a refused upload, are no complaint either. */
    void expectRefusalOf(String url) {
        refusedPages.add(url);
    }

    List<String> heard() {
        return heard.stream()
                .filter(text -> refusedPages.stream().noneMatch(text::endsWith))
                .toList();
    }

    private void rememberRefusedPage(Response response) {
        if (response.status() >= 400 && response.request().isNavigationRequest()) {
            refusedPages.add(response.url());
        }
    }

    private void hear(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            heard.add(message.text() + " at " + message.location().replaceAll(":\\d+:\\d+$", ""));
        }
    }
}
