package nl.careconnections.system.people;

import nl.careconnections.system.harness.FrontDoor;
import nl.careconnections.system.harness.Person;
import nl.careconnections.system.harness.Totp;
import nl.careconnections.system.harness.Visitor;

/** Somebody with an invitation by mail. */
public final class Invited {

    private final Visitor visitor;
    private final FrontDoor door;

    public Invited(Visitor visitor, FrontDoor door) {
        this.visitor = visitor;
        this.door = door;
    }

    /** Follows the link, chooses a password, adds an authenticator app, and is logged in. */
    public Person accepts(String link, String name, String email, String password) {
        visitor.opens(link);
        choosesPassword(password);
        visitor.isAt("/login/setup.xhtml");
        Totp app = new Totp(visitor.page().locator(".secret").textContent());
        door.givesCode(visitor, app.nextCode());
        visitor.page().locator(".btn-primary[href]").click();
        return new Person(name, email, password, app);
    }

    public void choosesPassword(String password) {
        visitor.types("password", password);
        visitor.types("repeated", password);
        visitor.presses("go");
    }
}
