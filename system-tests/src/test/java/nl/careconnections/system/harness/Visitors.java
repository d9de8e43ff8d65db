package nl.careconnections.system.harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everybody who came along during one test. */
public final class Visitors {

    private static final String A_PAGE_OF_EVERYBODY = "/account/profile.xhtml";

    private final SupportSystem system;
    private final Chromium chromium;
    private final LogIns logIns;
    private final FrontDoor door;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(SupportSystem system, Chromium chromium, LogIns logIns, FrontDoor door) {
        this.system = system;
        this.chromium = chromium;
        this.logIns = logIns;
        this.door = door;
    }

    public Visitor come() {
        return come(Looks.DUTCH);
    }

    public Visitor come(Looks looks) {
        return enter(looks, looks.options());
    }

    /** Somebody whose browser runs no script. */
    public Visitor comeWithoutScript(Looks looks) {
        return enter(looks, looks.options().setJavaScriptEnabled(false));
    }

    public Visitor comeAs(String email) {
        return comeAs(email, Looks.DUTCH);
    }

    /** Somebody of the demo, logged in; who did so in an earlier test goes on with that session. */
    public Visitor comeAs(String email, Looks looks) {
        Visitor visitor = enter(looks, looks.options().setStorageState(logIns.stateOf(email)));
        if (!visitor.mayOpen(A_PAGE_OF_EVERYBODY)) {
            visitor.opens(A_PAGE_OF_EVERYBODY);
            door.passes(visitor, logIns.get(email));
            logIns.keep(email, visitor.context().storageState());
        }
        return visitor;
    }

    private Visitor enter(Looks looks, NewContextOptions options) {
        Visitor visitor = new Visitor(system, looks, chromium.browser().newContext(options));
        present.add(visitor);
        return visitor;
    }

    void takePictures(Path folder, String test) {
        for (int i = 0; i < present.size(); i++) {
            present.get(i).takesPicture(folder.resolve(test + "-" + i + ".png"));
        }
    }

    void assertNoComplaints() {
        present.forEach(Visitor::assertNoComplaints);
    }

    void leave() {
        present.forEach(Visitor::leaves);
        present.clear();
    }
}
