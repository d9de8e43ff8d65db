package nl.careconnections.system.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everybody who came along during one test. */
public final class Visitors {

    private final SupportSystem system;
    private final Chromium chromium;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(SupportSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
    }

    public Visitor come() {
        return come(Looks.DUTCH);
    }

    public Visitor come(Looks looks) {
        Visitor visitor = new Visitor(system, looks, chromium.browser().newContext(looks.options()));
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
