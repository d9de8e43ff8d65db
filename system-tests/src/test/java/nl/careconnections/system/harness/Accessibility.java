package nl.careconnections.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds on the page that somebody has open, with the rules of WCAG 2.2 AA and axe's own good practice. */
public final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    private Accessibility() {}

    /** Looks at the page as it stands. */
    public static void isFine(Visitor visitor) {
        assertThat(findings(visitor.page()))
                .as("axe on " + visitor.page().url())
                .isEmpty();
    }

    /** Looks at the page in light and dark, on a phone, a tablet and a desk, and whether it fits (assurance U1, U5). */
    public static void isFineInEveryLook(Visitor visitor) {
        Page page = visitor.page();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width < 600 ? 640 : 900);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of %s in a window of %d pixels", page.url(), width)
                    .isLessThanOrEqualTo(width);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                assertThat(findings(page))
                        .as("axe on %s, %d pixels, %s", page.url(), width, scheme)
                        .isEmpty();
            }
        }
        page.setViewportSize(visitor.looks().width(), 900);
        page.emulateMedia(new EmulateMediaOptions()
                .setColorScheme(visitor.looks().dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(Accessibility::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        String places = rule.getNodes().stream()
                .limit(5)
                .map(CheckedNode::getHtml)
                .collect(Collectors.joining("\n    ", "\n    ", ""));
        return rule.getId() + ": " + rule.getHelp() + places;
    }
}
