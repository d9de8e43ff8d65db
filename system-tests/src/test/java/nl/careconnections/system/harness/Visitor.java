package nl.careconnections.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a browser of their own: nothing is shared with other visitors. Page objects build upon it. */
public final class Visitor {

    /** Milliseconds; much longer than a page takes, so that a busy machine fails no test. */
    private static final double LONGEST = 30_000;

    private final SupportSystem system;
    private final Looks looks;
    private final BrowserContext context;
    private final Complaints complaints = new Complaints();
    private Page page;

    Visitor(SupportSystem system, Looks looks, BrowserContext context) {
        this.system = system;
        this.looks = looks;
        this.context = context;
        complaints.listenTo(context);
        context.setDefaultTimeout(LONGEST);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST);
        this.page = context.newPage();
    }

    /** @return the status that the page was answered with */
    public int opens(String path) {
        Response response = page.navigate(path.startsWith("http") ? path : system.url() + path);
        return response.status();
    }

    /** Asks without showing it; whoever is sent elsewhere, such as to the log-in, may not. */
    boolean mayOpen(String path) {
        return context.request()
                        .get(system.url() + path, RequestOptions.create().setMaxRedirects(0))
                        .status()
                == 200;
    }

    /** Opens another tab and works there from now on. */
    public void opensTab() {
        page = context.newPage();
    }

    public Looks looks() {
        return looks;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** The part with this id; ids of fields and buttons are stable. */
    public Locator byId(String id) {
        return page.locator("[id='" + id + "']");
    }

    public void types(String id, String text) {
        byId(id).fill(text);
    }

    public void chooses(String id, String label) {
        byId(id).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
    }

    public void presses(String id) {
        byId(id).click();
    }

    /** Follows a link by its words. */
    public void follows(String words) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** Waits until the page says these words somewhere where they can be seen. */
    public void sees(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
    }

    public void doesNotSee(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(words);
    }

    /** Waits until the page with this path is open. */
    public void isAt(String path) {
        page.waitForURL(Pattern.compile(Pattern.quote(system.url() + path) + "([?#].*)?"));
    }

    public String path() {
        return page.url().substring(system.url().length());
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /** Nothing sticks out at the side (assurance U5). */
    public void needsNoSidewaysScrolling() {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of " + page.url() + " in " + looks)
                .isLessThanOrEqualTo(looks.width());
    }

    /** What the browser complains about when this address is asked for is meant so. */
    public void expectsRefusalOf(String path) {
        complaints.expectRefusalOf(system.url() + path);
    }

    public void takesPicture(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Cookies of this visitor as one request header. */
    public String cookies() {
        StringBuilder header = new StringBuilder();
        context.cookies()
                .forEach(cookie -> header.append(header.isEmpty() ? "" : "; ")
                        .append(cookie.name)
                        .append('=')
                        .append(cookie.value));
        return header.toString();
    }

    void assertNoComplaints() {
        assertThat(complaints.heard()).as("complaints of the browser").isEmpty();
    }

    void leaves() {
        context.close();
    }
}
