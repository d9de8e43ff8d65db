package nl.careconnections.system.harness;

import java.util.regex.Pattern;

/** Logging in, as a person does it. */
public final class FrontDoor {

    private static final Pattern INSIDE = Pattern.compile("^(?!.*/login/).*$");

    private final Mailbox mailbox;

    FrontDoor(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    public void logsIn(Visitor visitor, Person person) {
        visitor.opens("/login/index.xhtml");
        passes(visitor, person);
    }

    /** From the log-in page that stands open, on to where the visitor wanted to go. */
    public void passes(Visitor visitor, Person person) {
        long before = mailbox.newest();
        givesPassword(visitor, person.email(), person.password());
        visitor.isAt("/login/code.xhtml");
        String code = person.app() == null
                ? mailbox.codeAfter(before, person.email())
                : person.app().nextCode();
        givesCode(visitor, code);
        visitor.page().waitForURL(INSIDE);
    }

    public void givesPassword(Visitor visitor, String email, String password) {
        visitor.types("email", email);
        visitor.types("password", password);
        visitor.presses("go");
    }

    public void givesCode(Visitor visitor, String code) {
        visitor.types("code", code);
        visitor.presses("go");
    }
}
