package nl.careconnections.domain.emergency.access;

/** A pass that is genuine and not too old, and the address from which it was shown; whether its session goes on is asked with each use. */
public final class Session {

    private final Pass pass;
    private final String address;

    Session(Pass pass, String address) {
        this.pass = pass;
        this.address = address;
    }

    /** Number of the caregiver whose pass it is. */
    public long caregiver() {
        return pass.caregiver();
    }

    Pass pass() {
        return pass;
    }

    String address() {
        return address;
    }
}
