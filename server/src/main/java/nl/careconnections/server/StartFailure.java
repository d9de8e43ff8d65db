package nl.careconnections.server;

/** Something that whoever typed {@code ./start} can mend; the message says how. */
class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
