package nl.careconnections.domain.pdf;

import java.time.Clock;

/** A press without a container. */
public final class Presses {

    private Presses() {}

    public static PdfPress at(Clock clock) {
        PdfPress press = new PdfPress();
        press.clock = clock;
        press.setUp();
        return press;
    }
}
