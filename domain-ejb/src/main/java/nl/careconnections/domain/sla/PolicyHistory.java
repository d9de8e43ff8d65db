package nl.careconnections.domain.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which policy was known to hold for tickets of one day of receipt, and since when. A policy with effect from the day on
 * which it was made reaches the open targets of that day's tickets, while a target that was met or missed before keeps the
 * policy it had.
 */
public record PolicyHistory(List<Version> versions) {

    /** The policy as known from this instant until the next version. */
    public record Version(Instant knownFrom, Policy policy) {}

    public PolicyHistory {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A history of policies has at least one version");
        }
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::knownFrom))
                .toList();
    }

    /** One policy that always held. */
    public static PolicyHistory always(Policy policy) {
        return new PolicyHistory(List.of(new Version(Instant.EPOCH, policy)));
    }

    /** What was known about tickets received on this day: at each moment the latest policy in effect; empty for none. */
    static Optional<PolicyHistory> on(LocalDate receipt, List<Version> all) {
        List<Version> versions = new ArrayList<>();
        all.stream()
                .filter(version -> !version.policy().effectiveFrom().isAfter(receipt))
                .sorted(Comparator.comparing(Version::knownFrom))
                .forEach(version -> {
                    if (versions.isEmpty() || !isOlder(version, versions.get(versions.size() - 1))) {
                        versions.add(version);
                    }
                });
        return versions.isEmpty() ? Optional.empty() : Optional.of(new PolicyHistory(versions));
    }

    private static boolean isOlder(Version version, Version standing) {
        return version.policy().effectiveFrom().isBefore(standing.policy().effectiveFrom());
    }

    /** The policy known at this instant; the first one for all that lies before it. */
    Policy at(Instant instant) {
        int index = versions.size() - 1;
        while (index > 0 && versions.get(index).knownFrom().isAfter(instant)) {
            index--;
        }
        return versions.get(index).policy();
    }
}
