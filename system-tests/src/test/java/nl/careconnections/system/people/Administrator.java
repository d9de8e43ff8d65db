package nl.careconnections.system.people;

import nl.careconnections.system.harness.Visitor;

/** Administrator of a customer organisation. */
public final class Administrator {

    private final Visitor visitor;

    public Administrator(Visitor visitor) {
        this.visitor = visitor;
    }

    public void invites(String name, String email, String language) {
        visitor.opens("/customer/organisation/invite.xhtml");
        visitor.types("name", name);
        visitor.types("email", email);
        visitor.byId("language").selectOption(language);
        visitor.presses("invite");
        visitor.isAt("/customer/organisation/index.xhtml");
    }
}
