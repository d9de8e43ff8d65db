package nl.careconnections.domain.shared;

/** The caller is known, sees the thing, but may not do this with it. */
public class NotAllowed extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("notAllowed");
    }
}
