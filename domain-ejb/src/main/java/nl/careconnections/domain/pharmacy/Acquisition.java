package nl.careconnections.domain.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/**
 * What support does to win a pharmacy. Each step is taken on the request that leads, and every organisation that asked is
 * told.
 */
@ApplicationScoped
@Transactional
public class Acquisition {

    @Inject
    Requests requests;

    @Inject
    Applications applications;

    @Inject
    Pharmacies pharmacies;

    /** @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code pharmacy.follows} */
    public void approach(Caller caller, long number, int version) {
        Request leading = leading(caller, number, "pharmacy.approached");
        if (isAt(leading, Stage.APPROACHED)) {
            return;
        }
        leading.requireSeen(caller, version);
        leading.requireStage(Stage.names(Stage.REQUESTED));
        takeForAll(caller, leading, PharmacyFlow.seen("approached", Stage.APPROACHED));
    }

    /** The pharmacy wants to be linked. */
    public void confirm(Caller caller, long number, int version) {
        Request leading = leading(caller, number, "pharmacy.willing");
        if (isAt(leading, Stage.WILLING)) {
            return;
        }
        leading.requireSeen(caller, version);
        leading.requireStage(Stage.names(Stage.APPROACHED));
        takeForAll(caller, leading, PharmacyFlow.seen("willing", Stage.WILLING));
    }

    /**
     * The pharmacy does not want to be linked, at first or after all: every request for it ends.
     *
     * @throws InvalidInput {@code declineReason}
     */
    public void decline(Caller caller, long number, String reason, int version) {
        Request leading = leading(caller, number, "pharmacy.declined");
        String why = PlainText.requiredLines("declineReason", reason, NewRequest.TEXT);
        if (isAt(leading, Stage.DECLINED)) {
            return;
        }
        leading.requireSeen(caller, version);
        leading.requireStage(Stage.names(Stage.APPROACHED, Stage.WILLING, Stage.CONTRACT_SENT));
        applications.of(leading).end();
        takeForAll(
                caller, leading, PharmacyFlow.seen("declined", Stage.DECLINED).saying(why));
    }

    /**
     * A contract was sent; sent again, the new day counts.
     *
     * @param day {@code null} when it was left out
     * @throws InvalidInput {@code sentOn} with key {@code required}, {@code pharmacy.sentFuture} or
     *     {@code pharmacy.sentBeforeRequest}
     */
    public void sendContract(Caller caller, long number, LocalDate day, int version) {
        Request leading = leading(caller, number, "pharmacy.contractSent");
        requireDay("sentOn", day);
        if (day.isAfter(today(leading))) {
            throw new InvalidInput("sentOn", "pharmacy.sentFuture");
        }
        if (day.isBefore(LocalDate.ofInstant(leading.receivedAt(), WorkingCalendar.ZONE))) {
            throw new InvalidInput("sentOn", "pharmacy.sentBeforeRequest");
        }
        if (isAt(leading, Stage.CONTRACT_SENT)
                && day.equals(applications.of(leading).sentOn())) {
            return;
        }
        leading.requireSeen(caller, version);
        leading.requireStage(Stage.names(Stage.WILLING, Stage.CONTRACT_SENT));
        applications.of(leading).sendContract(day);
        takeForAll(
                caller,
                leading,
                PharmacyFlow.seen("contractSent", Stage.CONTRACT_SENT).with(day.toString()));
    }

    /**
     * The contract was signed.
     *
     * @param day {@code null} when it was left out
     * @throws InvalidInput {@code signedOn} with key {@code required}, {@code pharmacy.signedFuture} or
     *     {@code pharmacy.signedBeforeSent}
     */
    public void sign(Caller caller, long number, LocalDate day, int version) {
        Request leading = leading(caller, number, "pharmacy.signed");
        requireDay("signedOn", day);
        if (day.isAfter(today(leading))) {
            throw new InvalidInput("signedOn", "pharmacy.signedFuture");
        }
        if (isAt(leading, Stage.SIGNED) && day.equals(applications.of(leading).signedOn())) {
            return;
        }
        leading.requireStage(Stage.names(Stage.CONTRACT_SENT));
        if (day.isBefore(applications.of(leading).sentOn())) {
            throw new InvalidInput("signedOn", "pharmacy.signedBeforeSent");
        }
        leading.requireSeen(caller, version);
        applications.of(leading).sign(day);
        takeForAll(caller, leading, PharmacyFlow.seen("signed", Stage.SIGNED).with(day.toString()));
    }

    /**
     * Adds the pharmacy to the registry: everybody who asked is told that it can be linked, and their requests end.
     *
     * @throws InvalidInput all that is wrong with {@code name}, {@code place} and {@code system}
     */
    public void add(Caller caller, long number, String name, String place, String system, int version) {
        Request leading = leading(caller, number, "pharmacy.added");
        StoredPharmacyRequest kept = applications.of(leading);
        TypedPharmacy checked = new TypedPharmacy(kept.agbCode(), name, place, system).checked();
        if (isAt(leading, Stage.ADDED)) {
            return;
        }
        leading.requireSeen(caller, version);
        leading.requireStage(Stage.names(Stage.SIGNED));
        kept.end();
        pharmacies.keep(caller, checked);
        takeForAll(caller, leading, PharmacyFlow.seen("added", Stage.ADDED));
    }

    private void takeForAll(Caller caller, Request leading, RequestStep step) {
        if (leading.assigneeId() == null) {
            requests.entrust(leading, caller.accountId());
        }
        List<Request> all = new ArrayList<>();
        all.add(leading);
        all.addAll(applications.followers(leading));
        all.forEach(request -> requests.take(caller, request, step).tellCustomers(step.key()));
    }

    /** @throws Conflict {@code pharmacy.follows} (argument: the ticket that leads) for a request that follows another */
    private Request leading(Caller caller, long number, String action) {
        Request request = requests.staffToChange(caller, PharmacyFlow.TYPE, number, action);
        StoredPharmacyRequest kept = applications.of(request);
        if (!kept.leads()) {
            throw new Conflict("pharmacy.follows", applications.numberOf(kept.leadingId()));
        }
        pharmacies.lock(kept.agbCode());
        return request;
    }

    private static void requireDay(String field, LocalDate day) {
        if (day == null) {
            throw new InvalidInput(field, "required");
        }
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(requests.now(request), WorkingCalendar.ZONE);
    }

    private static boolean isAt(Request request, Stage stage) {
        return request.stage().equals(stage.name());
    }
}
