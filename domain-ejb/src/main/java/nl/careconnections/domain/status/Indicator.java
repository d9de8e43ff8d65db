package nl.careconnections.domain.status;

import java.util.Locale;

/** How everything together is, from fine to worst. */
public enum Indicator {
    NONE,
    MAINTENANCE,
    MINOR,
    MAJOR,
    CRITICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
