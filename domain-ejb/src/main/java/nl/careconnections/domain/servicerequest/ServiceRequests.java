package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Submitted;

/** Requests for service management: asked by a customer, read by both sides. */
@ApplicationScoped
@Transactional
public class ServiceRequests {

    private static final String VIEWED = "servicerequest.viewed";

    private static final Map<Stage, Set<ServiceStep>> STEPS = Map.of(
            Stage.REQUESTED,
            EnumSet.of(ServiceStep.ENTRUST, ServiceStep.ASK, ServiceStep.ESTIMATE, ServiceStep.STOP),
            Stage.ASKED,
            EnumSet.of(ServiceStep.ENTRUST, ServiceStep.STOP),
            Stage.PREPARING,
            EnumSet.of(ServiceStep.ENTRUST, ServiceStep.ASK, ServiceStep.ESTIMATE, ServiceStep.STOP),
            Stage.ESTIMATED,
            EnumSet.of(ServiceStep.ENTRUST, ServiceStep.ESTIMATE, ServiceStep.STOP),
            Stage.DECLINED,
            EnumSet.of(ServiceStep.ENTRUST, ServiceStep.ASK, ServiceStep.ESTIMATE, ServiceStep.STOP),
            Stage.EXPIRED,
            EnumSet.of(ServiceStep.ENTRUST, ServiceStep.ASK, ServiceStep.ESTIMATE, ServiceStep.STOP),
            Stage.EXECUTING,
            EnumSet.of(
                    ServiceStep.ENTRUST,
                    ServiceStep.ASK,
                    ServiceStep.ESTIMATE,
                    ServiceStep.WRITE_HOURS,
                    ServiceStep.REPORT),
            Stage.REPORTED,
            EnumSet.of(ServiceStep.ENTRUST));

    @Inject
    Requests requests;

    @Inject
    Book book;

    @Inject
    Approvers approvers;

    @Inject
    ServiceRequestFlow flow;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** @see Requests#receive */
    public Submitted submit(Caller caller, NewServiceRequest asked) {
        return requests.receive(
                caller,
                new NewRequest(
                        ServiceRequestFlow.TYPE,
                        asked.submissionKey(),
                        null,
                        asked.subject(),
                        asked.explanation(),
                        Stage.REQUESTED.name(),
                        false,
                        asked.attachments()),
                request -> {});
    }

    /** One of the own organisation. */
    public ServiceRequest view(Caller caller, long number) {
        Request request = requests.customer(caller, ServiceRequestFlow.TYPE, number, VIEWED);
        Approver approver = approvers.of(caller);
        return shown(request, customerSteps(approver, request), approver.most(), List.of());
    }

    /** Any, for staff. */
    public ServiceRequest handle(Caller caller, long number) {
        Request request = requests.staff(caller, ServiceRequestFlow.TYPE, number, VIEWED);
        boolean consultant = caller.can(Ability.CARRY_OUT_SERVICES);
        return shown(
                request,
                consultant ? STEPS.getOrDefault(stage(request), Set.of()) : Set.of(),
                null,
                consultant ? people.staffWith(Ability.CARRY_OUT_SERVICES) : List.of());
    }

    private Set<ServiceStep> customerSteps(Approver approver, Request request) {
        Set<ServiceStep> steps = EnumSet.noneOf(ServiceStep.class);
        if (ServiceRequestFlow.is(request, Stage.REPORTED)) {
            steps.add(ServiceStep.SEND_BACK);
        }
        book.waiting(request)
                .filter(estimate -> clock.instant().isBefore(estimate.expiresAt()))
                .ifPresent(estimate -> steps.addAll(decisions(approver, estimate)));
        return steps;
    }

    private static Set<ServiceStep> decisions(Approver approver, StoredEstimate estimate) {
        if (!approver.mayApprove()) {
            return Set.of();
        }
        return approver.covers(estimate.price())
                ? Set.of(ServiceStep.APPROVE, ServiceStep.DECLINE)
                : Set.of(ServiceStep.DECLINE);
    }

    private static Stage stage(Request request) {
        return Stage.valueOf(request.stage());
    }

    private ServiceRequest shown(Request request, Set<ServiceStep> steps, BigDecimal limit, List<Person> consultants) {
        List<StoredEstimate> estimates = book.estimates(request);
        List<StoredHours> hours = book.hours(request);
        Map<Long, Person> names = names(estimates, hours);
        return new ServiceRequest(
                request.stage(),
                estimates.stream()
                        .map(estimate -> estimate(request, estimate, names))
                        .toList(),
                hours.stream()
                        .map(line -> new Hours(
                                line.id(),
                                line.day(),
                                line.hours(),
                                request.text(line.entryId()),
                                names.get(line.writtenBy()).name()))
                        .toList(),
                book.written(request),
                book.agreed(request).map(StoredEstimate::hours).orElse(null),
                steps,
                limit,
                approverNames(request),
                consultants);
    }

    private Map<Long, Person> names(List<StoredEstimate> estimates, List<StoredHours> hours) {
        Set<Long> accounts = new HashSet<>();
        estimates.forEach(estimate -> accounts.add(estimate.madeBy()));
        estimates.stream()
                .map(StoredEstimate::decidedBy)
                .filter(account -> account != null)
                .forEach(accounts::add);
        hours.forEach(line -> accounts.add(line.writtenBy()));
        return people.get(accounts);
    }

    private List<String> approverNames(Request request) {
        return book.waiting(request)
                .map(estimate -> people.get(flow.whoDecides(request, estimate)).values().stream()
                        .map(Person::name)
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private static Estimate estimate(Request request, StoredEstimate estimate, Map<Long, Person> names) {
        return new Estimate(
                estimate.version(),
                request.text(estimate.workEntryId()),
                estimate.hours(),
                estimate.rate(),
                estimate.price(),
                estimate.validUntil(),
                estimate.state(),
                names.get(estimate.madeBy()).name(),
                estimate.madeAt(),
                estimate.decidedBy() == null
                        ? ""
                        : names.get(estimate.decidedBy()).name(),
                estimate.decidedAt(),
                estimate.reasonEntryId() == null ? "" : request.text(estimate.reasonEntryId()));
    }
}
