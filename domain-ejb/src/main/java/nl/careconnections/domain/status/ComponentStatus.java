package nl.careconnections.domain.status;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How a component is; from fine to worst, so that the worst of what is said of it decides. */
public enum ComponentStatus {
    OPERATIONAL(Indicator.NONE),
    UNDER_MAINTENANCE(Indicator.MAINTENANCE),
    DEGRADED_PERFORMANCE(Indicator.MINOR),
    /** Nobody looked for a while: never shown as fine. */
    UNKNOWN(Indicator.MINOR),
    PARTIAL_OUTAGE(Indicator.MAJOR),
    MAJOR_OUTAGE(Indicator.CRITICAL);

    private final Indicator indicator;

    ComponentStatus(Indicator indicator) {
        this.indicator = indicator;
    }

    public static ComponentStatus worst(Collection<ComponentStatus> statuses) {
        return statuses.stream().max(Comparator.naturalOrder()).orElse(OPERATIONAL);
    }

    public Indicator indicator() {
        return indicator;
    }

    /** Whether an incident may say it: {@code UNKNOWN} is for the checks alone, maintenance for maintenance alone. */
    public boolean isSaidByPeople() {
        return this != UNKNOWN && this != UNDER_MAINTENANCE;
    }

    /** As the public JSON writes it, which knows no {@code unknown} (design: status page, "Monitoring"). */
    public String code() {
        return (this == UNKNOWN ? DEGRADED_PERFORMANCE : this).name().toLowerCase(Locale.ROOT);
    }
}
