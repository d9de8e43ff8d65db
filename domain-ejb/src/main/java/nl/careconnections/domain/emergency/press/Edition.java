package nl.careconnections.domain.emergency.press;

/** For whom the lists are laid out. */
public enum Edition {
    /** 105 × 148 mm: 36 hours in order of time. */
    PHONE,
    /** A4 landscape: seven days, to be signed. */
    PRINT;

    public static final int DAYS = 7;
    static final int HOURS = 36;
}
