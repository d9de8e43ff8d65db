package nl.careconnections.domain.emergency.access;

/** The session was ended meanwhile, or the account does not let it go on. */
public class SessionOver extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
