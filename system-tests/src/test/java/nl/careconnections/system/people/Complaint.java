package nl.careconnections.system.people;

import java.time.LocalDate;
import nl.careconnections.system.harness.Visitor;

/** Somebody with a complaint open: its contact, support or a director. */
public final class Complaint {

    private final Visitor visitor;

    public Complaint(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Past "talk to us first". */
    public void goesOnToTheForm() {
        visitor.opens("/customer/support.xhtml");
        visitor.presses("kind-complaint");
        visitor.presses("go-on");
    }

    public long submits(String subject, String explanation) {
        visitor.types("subject", subject);
        visitor.types("explanation", explanation);
        visitor.types("phone", "030 123 45 67");
        visitor.presses("send");
        return number();
    }

    public long asksToBeCalled(String subject, String words) {
        visitor.opens("/customer/complaint/new.xhtml");
        visitor.presses("call-me");
        visitor.types("callSubject", subject);
        visitor.types("callExplanation", words);
        visitor.types("callPhone", "030 123 45 67");
        visitor.presses("send");
        return number();
    }

    private long number() {
        visitor.isAt("/customer/ticket/show.xhtml");
        isHeard();
        return Long.parseLong(visitor.path().replaceAll(".*number=(\\d+).*", "$1"));
    }

    public void picks(String question, String answer) {
        visitor.page()
                .locator("input[name='" + question + "'][value='" + answer + "']")
                .check();
    }

    public void assesses(String words) {
        picks("isComplaint", "yes");
        picks("influence", "yes");
        visitor.types("influenceReasons", words);
        picks("nature", "COMMUNICATION");
        visitor.types("impact", words);
        picks("otherCustomers", "no");
        visitor.types("solutions", words);
    }

    public void unfolds(String panel) {
        visitor.page()
                .locator("[id='" + panel + "-panel']:not([open]) > summary")
                .all()
                .forEach(summary -> summary.click());
    }

    public void promises(String solution, String measure, LocalDate due) {
        visitor.types("description", solution);
        visitor.types("solution-0", solution);
        visitor.types("measure-0", measure);
        visitor.types("measureDue-0", due.toString());
        visitor.types("readyBy", due.plusDays(7).toString());
    }

    public void finishes(int action, String result) {
        visitor.page().locator("#actions > li").nth(action - 1).locator("a").click();
        visitor.types("doneOn", LocalDate.now().toString());
        visitor.types("result", result);
        pressesAndHears("action-go");
    }

    public void pressesAndHears(String button) {
        visitor.presses(button);
        isHeard();
    }

    private void isHeard() {
        visitor.page().locator(".news-place .notice-success").waitFor();
    }
}
