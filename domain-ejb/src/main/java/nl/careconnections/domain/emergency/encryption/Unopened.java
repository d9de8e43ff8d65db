package nl.careconnections.domain.emergency.encryption;

/** Something encrypted that does not open: its key is gone, it was changed, or it stands in another place. */
public class Unopened extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Unopened(String message) {
        super(message);
    }

    Unopened(String message, Throwable cause) {
        super(message, cause);
    }
}
