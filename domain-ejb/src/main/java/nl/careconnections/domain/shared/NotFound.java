package nl.careconnections.domain.shared;

/**
 * The thing asked for does not exist for this caller. The same answer for what is not there and for what belongs to
 * another organisation (assurance S11), so that nobody learns which numbers exist.
 */
public class NotFound extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("notFound");
    }
}
