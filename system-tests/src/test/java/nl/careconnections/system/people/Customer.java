package nl.careconnections.system.people;

import com.microsoft.playwright.Locator;
import nl.careconnections.system.harness.Visitor;

/** A contact person with a ticket open. */
public final class Customer {

    private final Visitor visitor;

    public Customer(Visitor visitor) {
        this.visitor = visitor;
    }

    public void opensTicket(long number) {
        visitor.opens("/customer/ticket/show.xhtml?number=" + number);
    }

    public void answers(String text) {
        visitor.types("text", text);
        visitor.presses("send");
        visitor.page().locator(".news-place .notice-success").waitFor();
    }

    public void answersOn(long number, String text) {
        opensTicket(number);
        answers(text);
    }

    public void accepts() {
        visitor.presses("accept");
        visitor.page().locator(".news-place .notice-success").waitFor();
    }

    public void refuses(String reason) {
        visitor.page().locator("#refuseDetails > summary").click();
        visitor.types("reason", reason);
        visitor.presses("refuse");
        visitor.page().locator(".news-place .notice-success").waitFor();
    }

    public void rates(int stars, String words) {
        visitor.page().locator("input[name='stars'][value='" + stars + "']").check();
        visitor.types("words", words);
        visitor.presses("rate");
        visitor.page().locator(".news-place .notice-success").waitFor();
    }

    public void logsOut() {
        visitor.opens("/account/profile.xhtml");
        visitor.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        visitor.page()
                .locator("form[action='/logout'] button")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        visitor.isAt("/login/ended.xhtml");
    }
}
