package nl.careconnections.system.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import nl.careconnections.system.harness.Visitor;

/** The three steps of a support question. */
public final class Wizard {

    private final Visitor visitor;

    public Wizard(Visitor visitor) {
        this.visitor = visitor;
    }

    public void begins() {
        visitor.opens("/customer/support.xhtml");
        visitor.presses("question");
        visitor.page().locator("button[name='product']").first().click();
        visitor.isAt("/customer/question/search.xhtml");
    }

    public void looksForAnswers(String words) {
        visitor.types("words", words);
        visitor.page().waitForNavigation(() -> visitor.presses("find"));
    }

    /** Waits until the server has it. */
    public void ticksTheFirstCheck() {
        visitor.page()
                .waitForResponse(
                        response -> "partial/ajax"
                                .equals(response.request().headers().get("faces-request")),
                        () -> firstCheck().check());
    }

    public void readsTheFirstArticleAndComesBack() {
        visitor.page().locator(".suggest summary").first().click();
        visitor.page().locator(".suggest a[href*='show.xhtml']").first().click();
        visitor.isAt("/customer/articles/show.xhtml");
        visitor.page().locator(".crumbs a").first().click();
        visitor.isAt("/customer/question/search.xhtml");
    }

    /** What was typed and ticked in step 1 is there. */
    public void findsItsSearchAgain(String words) {
        assertThat(visitor.byId("words")).hasValue(words);
        assertThat(firstCheck()).isChecked();
        assertThat(visitor.page().locator(".suggest li").first()).isVisible();
    }

    private Locator firstCheck() {
        return visitor.page().locator(".checks input").first();
    }

    public void goesOnToDescribe() {
        visitor.presses("next");
        visitor.isAt("/customer/question/describe.xhtml");
    }

    public void describes(String subject, String explanation) {
        visitor.types("subject", subject);
        visitor.types("explanation", explanation);
    }

    /** Waits until the file is there, or refused. */
    public void attaches(FilePayload file) {
        visitor.byId("attachments-choose").setInputFiles(file);
        visitor.page().locator(".files li.is-ok, .files li.is-bad").first().waitFor();
    }

    public void addsSteps(String... steps) {
        for (int i = 0; i < steps.length; i++) {
            String id = "step-" + (i + 1);
            if (visitor.byId(id).count() == 0) {
                visitor.page().locator("[data-arrange='add']").click();
                visitor.byId(id).waitFor();
            }
            visitor.types(id, steps[i]);
        }
    }

    public void saysEverythingStillWorks(String severity) {
        for (String question : new String[] {"unavailable", "prescribingImpossible", "emergencyImpossible"}) {
            chooses(question, "no");
        }
        chooses("severity", severity);
    }

    public void saysItIsNotAvailable() {
        chooses("unavailable", "yes");
    }

    public void consentsToLogIn(String purpose, String until) {
        visitor.byId("consentWanted").check();
        visitor.types("purpose", purpose);
        visitor.types("until", until);
    }

    public void goesOnToCheck() {
        visitor.presses("next");
        visitor.isAt("/customer/question/check.xhtml");
    }

    /** Sends it; the number of the ticket. */
    public long creates() {
        visitor.presses("create");
        visitor.isAt("/customer/question/sent.xhtml");
        return Long.parseLong(visitor.heading().replaceAll("\\D*(\\d+).*", "$1"));
    }

    private void chooses(String question, String answer) {
        visitor.page()
                .locator("input[name='" + question + "'][value='" + answer + "']")
                .check();
    }
}
