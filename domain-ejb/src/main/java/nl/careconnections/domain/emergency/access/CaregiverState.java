package nl.careconnections.domain.emergency.access;

import java.time.Instant;
import java.util.List;

/**
 * How somebody stands with the emergency portal, for who looks after an organisation's people.
 *
 * @param wards names of the wards whose lists they may see
 * @param mails how many addresses codes can go to
 * @param numbers how many telephone numbers codes can go to
 * @param blockedSince {@code null} for nobody blocked
 * @param lastLoginAt {@code null} for never
 */
public record CaregiverState(
        long number,
        String name,
        String userName,
        boolean active,
        boolean hasPassword,
        boolean hasApp,
        int mails,
        int numbers,
        List<String> wards,
        Instant blockedSince,
        Instant lastLoginAt) {

    public CaregiverState {
        wards = List.copyOf(wards);
    }

    public boolean hasSecondFactor() {
        return hasApp || mails + numbers > 0;
    }

    /** Whether this one would get in tonight. */
    public boolean isReady() {
        return active && hasPassword && hasSecondFactor() && blockedSince == null && !wards.isEmpty();
    }
}
