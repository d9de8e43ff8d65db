package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/** What a consultant does before the work begins: who does it, what is wanted, what it takes. */
@ApplicationScoped
@Transactional
public class Preparation {

    @Inject
    Rights rights;

    @Inject
    Requests requests;

    @Inject
    Book book;

    @Inject
    ServiceRequestFlow flow;

    @Inject
    People people;

    /**
     * Makes a consultant responsible.
     *
     * @throws InvalidInput {@code consultant} for who is none
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.closed}
     */
    public void entrust(Caller caller, long number, long consultantId, int version) {
        Request request = rights.consultantToChange(caller, number, "servicerequest.entrusted");
        Person consultant = people.staffWith(Ability.CARRY_OUT_SERVICES).stream()
                .filter(person -> person.accountId() == consultantId)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("consultant", "servicerequest.consultant"));
        if (request.assigneeId() != null && request.assigneeId() == consultantId) {
            return;
        }
        request.requireSeen(caller, version);
        requests.entrust(request, consultantId);
        Stage next = ServiceRequestFlow.is(request, Stage.REQUESTED) ? Stage.PREPARING : Stage.valueOf(request.stage());
        requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("entrusted", next).with(consultant.name()))
                .tellDesk("servicerequest.staffEntrusted");
    }

    /**
     * Asks the customer something; the answer sets the work going again.
     *
     * @throws InvalidInput {@code question}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void ask(Caller caller, long number, String key, String question, int version) {
        Request request = rights.consultantToChange(caller, number, "servicerequest.asked");
        String asked = PlainText.requiredLines("question", question, NewRequest.TEXT);
        if (request.wasSent(caller, key)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(
                Stage.names(Stage.REQUESTED, Stage.PREPARING, Stage.DECLINED, Stage.EXPIRED, Stage.EXECUTING));
        takeUp(caller, request);
        requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("asked", Stage.ASKED)
                                .saying(asked)
                                .sentAs(key, List.of()))
                .tellCustomers("servicerequest.asked");
    }

    /**
     * Sends an estimate, in the place of one that nobody decided about. While the work goes on it is a new one for the
     * whole job, which has to be approved before more hours can be written.
     *
     * @throws InvalidInput all that is wrong with {@code work}, {@code estimateHours}, {@code rate}, {@code price} and
     *     {@code validUntil}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void estimate(Caller caller, long number, String key, TypedEstimate typed, int version) {
        Request request = rights.consultantToChange(caller, number, "servicerequest.estimated");
        Instant now = requests.now(request);
        TypedEstimate.Checked checked = typed.checked(caller.language(), firstDayAfter(now), book.written(request));
        if (request.wasSent(caller, key)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.names(
                Stage.REQUESTED, Stage.PREPARING, Stage.ESTIMATED, Stage.DECLINED, Stage.EXPIRED, Stage.EXECUTING));
        takeUp(caller, request);
        book.waiting(request).ifPresent(before -> replace(request, before));
        int next = book.estimates(request).size() + 1;
        Requests.Step step = requests.take(
                caller,
                request,
                ServiceRequestFlow.seen("estimated", Stage.ESTIMATED)
                        .saying(checked.work())
                        .with(
                                Integer.toString(next),
                                checked.hours().toPlainString(),
                                checked.price().toPlainString(),
                                checked.validUntil().toString())
                        .sentAs(key, List.of()));
        StoredEstimate estimate =
                new StoredEstimate(request.id(), next, checked, step.entryId(), caller.accountId(), now);
        book.keep(estimate);
        requests.beginTerm(request, ServiceRequestFlow.VALID, next, now, estimate.expiresAt());
        step.tellCustomersAnd(flow.whoDecides(request, estimate), "servicerequest.estimated", estimate.expiresAt());
    }

    private void replace(Request request, StoredEstimate before) {
        before.replace();
        requests.endTerm(request, ServiceRequestFlow.VALID, before.version(), false);
    }

    /**
     * Ends a request that leads to no work, or to no more.
     *
     * @throws InvalidInput {@code stopReason}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void stop(Caller caller, long number, String key, String reason, int version) {
        Request request = rights.consultantToChange(caller, number, "servicerequest.stopped");
        String why = PlainText.requiredLines("stopReason", reason, NewRequest.TEXT);
        if (request.wasSent(caller, key)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.names(
                Stage.REQUESTED, Stage.ASKED, Stage.PREPARING, Stage.ESTIMATED, Stage.DECLINED, Stage.EXPIRED));
        book.waiting(request).ifPresent(before -> replace(request, before));
        requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("stopped", Stage.STOPPED)
                                .saying(why)
                                .sentAs(key, List.of()))
                .tellCustomers("servicerequest.stopped");
    }

    private void takeUp(Caller caller, Request request) {
        if (request.assigneeId() == null) {
            requests.entrust(request, caller.accountId());
        }
    }

    /** The first day whose end is still to come. */
    private static LocalDate firstDayAfter(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        return StoredEstimate.endOf(today).isAfter(now) ? today : today.plusDays(1);
    }
}
