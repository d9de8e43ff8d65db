package nl.careconnections.domain.attachment;

/** The store could not do its work: a full or broken disk, no rights. Our fault, not that of what was sent. */
public class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
