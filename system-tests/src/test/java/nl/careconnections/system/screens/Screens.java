package nl.careconnections.system.screens;

import java.nio.file.Path;
import java.util.Map;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Project;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Wizard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the main screens anew. It proves nothing, so it is named such that only who asks for it runs it. */
@SystemTest
class Screens {

    private static final Map<String, Looks> LOOKS = Map.of(
            "light", Looks.DUTCH,
            "dark", Looks.DUTCH.inDark(),
            "phone", Looks.DUTCH.onPhone());

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "phone"})
    void draw(String look, Visitors visitors) {
        Looks looks = LOOKS.get(look);

        Visitor stranger = visitors.come(looks);
        stranger.opens("/login/index.xhtml");
        keep(stranger, "log-in", look);
        stranger.opens("/status/");
        keep(stranger, "status", look);

        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR, looks);
        customer.opens("/customer/index.xhtml");
        keep(customer, "home", look);
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        keep(customer, "wizard-search", look);
        wizard.goesOnToDescribe();
        wizard.describes("Toedienlijst blijft leeg", "De afdruk van de toedienlijst is leeg sinds vanochtend.");
        wizard.saysEverythingStillWorks("SERIOUS");
        keep(customer, "wizard-describe", look);
        wizard.goesOnToCheck();
        keep(customer, "wizard-check", look);
        customer.opens("/customer/ticket/list.xhtml");
        keep(customer, "list", look);
        customer.follows("Koppeling met roosterprogramma");
        keep(customer, "ticket", look);
        String number = customer.path().replaceAll("\\D*(\\d+).*", "$1");

        Visitor newcomer = visitors.comeAs(LogIns.EMPTY_ADMINISTRATOR, looks);
        newcomer.opens("/customer/ticket/list.xhtml");
        keep(newcomer, "list-empty", look);

        Visitor employee = visitors.comeAs(LogIns.SUPPORT, looks);
        employee.opens("/staff/queue.xhtml?queue=open");
        keep(employee, "queue", look);
        employee.opens("/staff/ticket.xhtml?number=" + number);
        keep(employee, "staff-ticket", look);

        Visitor publisher = visitors.comeAs(LogIns.PUBLISHER, looks);
        publisher.opens("/staff/status/index.xhtml");
        keep(publisher, "status-desk", look);
        publisher.opens("/staff/status/checks.xhtml");
        keep(publisher, "status-checks", look);
    }

    private static void keep(Visitor visitor, String screen, String look) {
        Path folder = Project.root().resolve("docs/screens");
        visitor.takesPicture(folder.resolve(screen + "-" + look + ".png"));
    }
}
