package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;

/**
 * What somebody of an organisation may approve.
 *
 * @param limited whether an administrator of the organisation set an amount; without one administrators approve any amount
 *     and others none
 * @param most the highest amount; {@code null} for any
 */
public record Approver(long accountId, String name, boolean administrator, boolean limited, BigDecimal most) {

    /** Whether there is an amount that this person may approve. */
    public boolean mayApprove() {
        return most == null || most.signum() > 0;
    }

    boolean covers(BigDecimal price) {
        return most == null || price.compareTo(most) <= 0;
    }
}
