package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/** The approved work: hours as they are made, never more than were approved, and the report at the end. */
@ApplicationScoped
@Transactional
public class CarryingOut {

    @Inject
    Rights rights;

    @Inject
    Requests requests;

    @Inject
    Book book;

    /**
     * Writes hours.
     *
     * @throws InvalidInput all that is wrong with {@code day}, {@code hours} and {@code hoursWhat}; {@code hours} with key
     *     {@code servicerequest.overEstimate} (argument: the hours left) when a new estimate has to be approved first
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void writeHours(Caller caller, long number, String key, TypedHours typed, int version) {
        Request request = rights.consultantToChange(caller, number, "servicerequest.hoursWritten");
        if (request.wasSent(caller, key)) {
            return;
        }
        request.requireStage(Stage.names(Stage.EXECUTING));
        TypedHours.Checked checked =
                typed.checked(caller.language(), firstDay(request), day(requests.now(request)), left(request));
        request.requireSeen(caller, version);
        Requests.Step step = requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("hoursWritten", Stage.EXECUTING)
                                .saying(checked.what())
                                .with(
                                        checked.hours().toPlainString(),
                                        checked.day().toString())
                                .sentAs(key, List.of()))
                .tellCustomers("servicerequest.hoursWritten");
        book.keep(new StoredHours(request.id(), checked, step.entryId(), caller.accountId()));
    }

    /**
     * Puts right what somebody wrote wrongly, as long as it was not reported. The step keeps what was written before, and the
     * customer is told.
     *
     * @param line id of the hours
     * @param typed zero hours take back what should not have been written
     * @throws InvalidInput as {@link #writeHours}; {@code hours} with key {@code servicerequest.hoursSame} when nothing changes
     * @throws NotFound when no such hours were written for the request
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void correctHours(Caller caller, long number, String key, long line, TypedHours typed, int version) {
        Request request = rights.consultantToChange(caller, number, "servicerequest.hoursCorrected");
        if (request.wasSent(caller, key)) {
            return;
        }
        request.requireStage(Stage.names(Stage.EXECUTING));
        StoredHours before = book.hours(request, line);
        TypedHours.Checked checked = typed.corrected(
                caller.language(),
                firstDay(request),
                day(requests.now(request)),
                left(request).add(before.hours()));
        requireOther(request, before, checked);
        request.requireSeen(caller, version);
        Requests.Step step = requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("hoursCorrected", Stage.EXECUTING)
                                .saying(checked.what())
                                .with(
                                        checked.hours().toPlainString(),
                                        checked.day().toString(),
                                        before.hours().toPlainString(),
                                        before.day().toString())
                                .sentAs(key, List.of()))
                .tellCustomers("servicerequest.hoursCorrected");
        before.correct(checked, step.entryId());
    }

    private static void requireOther(Request request, StoredHours before, TypedHours.Checked checked) {
        if (checked.hours().compareTo(before.hours()) == 0
                && checked.day().equals(before.day())
                && checked.what().equals(request.text(before.entryId()))) {
            throw new InvalidInput("hours", "servicerequest.hoursSame");
        }
    }

    private LocalDate firstDay(Request request) {
        return day(book.firstAgreed(request).orElseThrow().decidedAt());
    }

    private BigDecimal left(Request request) {
        return book.agreed(request).orElseThrow().hours().subtract(book.written(request));
    }

    /**
     * Reports what was done: the customer can look at it and rate it.
     *
     * @throws InvalidInput {@code report}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void report(Caller caller, long number, String key, String report, int version) {
        Request request = rights.consultantToChange(caller, number, "servicerequest.reported");
        String done = PlainText.requiredLines("report", report, NewRequest.TEXT);
        if (request.wasSent(caller, key)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.names(Stage.EXECUTING));
        requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("reported", Stage.REPORTED)
                                .saying(done)
                                .sentAs(key, List.of()))
                .tellCustomers("servicerequest.reported");
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }
}
