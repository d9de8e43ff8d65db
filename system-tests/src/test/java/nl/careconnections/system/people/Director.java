package nl.careconnections.system.people;

import com.microsoft.playwright.Locator;
import nl.careconnections.system.harness.Visitor;

/** A director with a security incident open. */
public final class Director {

    private final Visitor visitor;

    public Director(Visitor visitor) {
        this.visitor = visitor;
    }

    public void opensTicket(long number) {
        visitor.opens("/staff/ticket.xhtml?number=" + number);
    }

    public void takesCharge() {
        visitor.presses("take-go");
        isHeard();
    }

    public void logsACall(String at, String with, String agreed) {
        fillsInTheCall(at, with, agreed);
        visitor.presses("contact-go");
        isHeard();
    }

    public void fillsInTheCall(String at, String with, String agreed) {
        unfolds("contact");
        visitor.types("spokenAt", at);
        visitor.page().locator("input[name='channel'][value='PHONE']").check();
        visitor.types("spokenWith", with);
        visitor.types("agreed", agreed);
    }

    public void assesses(String verdict, String reasons) {
        unfolds("assess");
        visitor.page().locator("input[name='verdict'][value='" + verdict + "']").check();
        visitor.types("reasons", reasons);
        visitor.presses("assess-go");
        isHeard();
    }

    public void tells(String organisation, String text) {
        unfolds("tell");
        visitor.chooses("organisation", organisation);
        visitor.types("recordText", text);
        visitor.presses("tell-go");
        isHeard();
    }

    public void tellsMore(String organisation, String text) {
        unfolds("more");
        visitor.chooses("told", organisation);
        visitor.types("updateText", text);
        visitor.presses("more-go");
        isHeard();
    }

    public void agreesOnAMeasure(String what, String owner, String day) {
        unfolds("measure");
        visitor.types("measure", what);
        visitor.chooses("owner", owner);
        visitor.types("dueOn", day);
        visitor.presses("measure-go");
        isHeard();
    }

    public void carriesOut(String result) {
        unfolds("carry-out");
        visitor.types("result", result);
        visitor.presses("carry-out-go");
        isHeard();
    }

    public void finishes(String closing) {
        unfolds("finish");
        visitor.types("closing", closing);
        visitor.presses("finish-go");
    }

    public void letsIn(String colleague) {
        unfolds("in");
        visitor.chooses("colleague", colleague);
        visitor.presses("in-go");
        isHeard();
    }

    public void letsOut(String colleague) {
        visitor.page()
                .locator("button[name='letOut']")
                .filter(new Locator.FilterOptions().setHasText(colleague))
                .click();
        isHeard();
    }

    /** Opens a folded form, unless it stands open as the one that comes next. */
    private void unfolds(String form) {
        Locator panel = visitor.byId(form + "-panel");
        if (panel.getAttribute("open") == null) {
            panel.locator("summary").first().click();
        }
    }

    public void isHeard() {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }
}
