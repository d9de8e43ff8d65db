package nl.careconnections.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What axe finds on the page that somebody has open, with the rules of WCAG 2.2 AA and axe's own good practice. */
public final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Dark changes colours and nothing else: the other rules would say there what they said in light. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final int PHONE = 320;
    private static final int TABLET = 768;
    private static final int DESK = 1280;

    /** Axe looks only at those that a label points to; scripts and tests meet all of them. */
    private static final String IDS_USED_TWICE = """
            [...document.querySelectorAll('[id]')].map(element => element.id)
              .filter((id, place, all) => all.indexOf(id) !== place)""";

    /** Asks for what is wrong only; writing down all that is right costs axe more than finding it out. */
    private static final String FINDINGS = """
            rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(found => found.violations.map(rule =>
              rule.id + ': ' + rule.help + rule.nodes.slice(0, 5).map(node => '\\n    ' + node.html).join('')))""";

    private Accessibility() {}

    /** Looks at the page as it stands. */
    public static void isFine(Visitor visitor) {
        assertThat(findings(visitor.page(), RULES))
                .as("axe on " + visitor.page().url())
                .isEmpty();
    }

    /**
     * Looks at the page in light and dark, on a phone and a desk, and whether it fits (assurance U1, U5). A tablet shows the parts of a
     * phone or of a desk, which meet all rules there, and only has to have room for them.
     */
    public static void isFineInEveryLook(Visitor visitor) {
        Page page = visitor.page();
        assertThat((List<?>) page.evaluate(IDS_USED_TWICE))
                .as("ids used twice on " + page.url())
                .isEmpty();
        for (int width : List.of(PHONE, TABLET, DESK)) {
            page.setViewportSize(width, width == PHONE ? 640 : 900);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of %s in a window of %d pixels", page.url(), width)
                    .isLessThanOrEqualTo(width);
            if (width != TABLET) {
                isFineIn(ColorScheme.LIGHT, RULES, page);
                isFineIn(ColorScheme.DARK, RULES_OF_COLOUR, page);
            }
        }
        page.setViewportSize(visitor.looks().width(), 900);
        page.emulateMedia(new EmulateMediaOptions()
                .setColorScheme(visitor.looks().dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static void isFineIn(ColorScheme scheme, List<String> rules, Page page) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        assertThat(findings(page, rules))
                .as("axe on %s, %d pixels, %s", page.url(), page.viewportSize().width, scheme)
                .isEmpty();
    }

    private static List<?> findings(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(FINDINGS, rules);
    }
}
