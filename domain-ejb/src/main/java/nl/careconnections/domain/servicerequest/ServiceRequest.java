package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Person;

/**
 * What pages show of a request for service management beside the ticket.
 *
 * @param estimates the newest first
 * @param hours in the order of their days
 * @param written the hours together
 * @param agreed hours that were approved; {@code null} before anybody approved
 * @param allowed what the reader can do now
 * @param limit up to which amount the reader may approve; {@code null} for any, and for staff
 * @param approvers names of who may approve the estimate that waits
 * @param consultants to whom it can be entrusted; empty for customers
 */
public record ServiceRequest(
        String stage,
        List<Estimate> estimates,
        List<Hours> hours,
        BigDecimal written,
        BigDecimal agreed,
        Set<ServiceStep> allowed,
        BigDecimal limit,
        List<String> approvers,
        List<Person> consultants) {

    public ServiceRequest {
        estimates = List.copyOf(estimates);
        hours = List.copyOf(hours);
        allowed = Set.copyOf(allowed);
        approvers = List.copyOf(approvers);
        consultants = List.copyOf(consultants);
    }

    /** The newest one; {@code null} before there is one. */
    public Estimate newest() {
        return estimates.isEmpty() ? null : estimates.get(0);
    }
}
