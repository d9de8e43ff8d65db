package nl.careconnections.system.people;

import com.microsoft.playwright.Locator;
import nl.careconnections.system.harness.Visitor;

/** A support employee with a ticket open. */
public final class Support {

    private final Visitor visitor;

    public Support(Visitor visitor) {
        this.visitor = visitor;
    }

    public void opensTicket(long number) {
        visitor.opens("/staff/ticket.xhtml?number=" + number);
    }

    public void takes(String name) {
        String value = visitor.page()
                .locator("#assignee option")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getAttribute("value");
        visitor.byId("assignee").selectOption(value);
        visitor.presses("assign-go");
        isHeard();
    }

    public void asks(String text) {
        says(text, "WAITING_FOR_CUSTOMER");
    }

    public void solves(String text) {
        says(text, "SOLVED");
    }

    public void notes(String text) {
        visitor.byId("mode-note").check();
        visitor.types("text", text);
        visitor.presses("save-note");
        isHeard();
    }

    private void says(String text, String next) {
        visitor.byId("mode-public").check();
        visitor.types("text", text);
        visitor.byId("next").selectOption(next);
        visitor.presses("send");
        isHeard();
    }

    private void isHeard() {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }
}
