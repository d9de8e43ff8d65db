package nl.careconnections.domain.attachment;

import java.io.InputStream;

/** Looks for viruses. */
interface VirusScanner {

    /** What was found; the scanner being away is {@link Verdict#UNKNOWN}, never an exception. */
    Verdict scan(InputStream content);

    /** Whether there is a scanner to wait for at all. */
    boolean isPresent();

    /** The scanner's answer. */
    enum Verdict {
        CLEAN,
        INFECTED,
        UNKNOWN
    }
}
