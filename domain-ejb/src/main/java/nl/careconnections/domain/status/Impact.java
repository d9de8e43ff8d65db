package nl.careconnections.domain.status;

import java.util.Collection;
import java.util.Locale;

/** How bad an incident is, or was at its worst. */
public enum Impact {
    NONE,
    MAINTENANCE,
    MINOR,
    MAJOR,
    CRITICAL;

    /** What follows from the components it touches. */
    static Impact of(Collection<ComponentStatus> touched) {
        return valueOf(ComponentStatus.worst(touched).indicator().name());
    }

    Impact orWorse(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
