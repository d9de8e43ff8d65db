package nl.careconnections.domain.emergency.access;

/** Why somebody may not log in for now. */
public enum Block {
    /** For browsers that are not known: nobody locks a colleague out of her own telephone. */
    PASSWORDS,
    /** Everywhere: whoever tried knows the password. */
    CODES
}
