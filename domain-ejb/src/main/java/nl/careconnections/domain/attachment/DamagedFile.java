package nl.careconnections.domain.attachment;

import java.io.IOException;

/** A file that breaks the rules of its own type, so that what is inside cannot be trusted or cleaned. */
class DamagedFile extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedFile(String message) {
        super(message);
    }
}
