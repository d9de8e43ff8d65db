package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.Test;

/** A step that was taken is told by the page that comes next, however slow that is. */
@SystemTest
class GoodNewsTest {

    /** Sends the form as its button would, and stays on the page as long as the next one is not there. */
    private static final String SEND = """
            async id => {
              const button = document.getElementById(id);
              const typed = new URLSearchParams(new FormData(button.form));
              typed.append(button.name, button.value);
              await fetch(button.form.action, { method: 'POST', body: typed, redirect: 'manual' });
            }""";

    @Test
    void the_page_that_is_left_may_ask_who_else_is_there_once_more(Visitors visitors) {
        Visitor employee = visitors.comeAs(LogIns.SUPPORT);
        employee.opens("/staff/queue.xhtml?queue=open");
        employee.page()
                .locator("main a[href*='/staff/ticket.xhtml?number=']")
                .first()
                .click();
        employee.byId("mode-note").check();
        employee.types("text", "Dit wacht op de leverancier.");

        employee.page().evaluate(SEND, "save-note");
        employee.page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> employee.page().evaluate("window.askWriters()"));
        employee.page().reload();

        employee.page().locator(".news-place .notice-success").waitFor();
        employee.page().reload();
        assertThat(employee.page().locator(".news-place .notice-success").count())
                .as("once")
                .isZero();
    }
}
