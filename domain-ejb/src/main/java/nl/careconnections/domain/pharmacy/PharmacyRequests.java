package nl.careconnections.domain.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Submitted;

/** Requests for pharmacies: asked or joined by a customer, read by both sides. */
@ApplicationScoped
@Transactional
public class PharmacyRequests {

    private static final String VIEWED = "pharmacy.viewed";

    private static final Map<Stage, Set<PharmacyStep>> STEPS = Map.of(
            Stage.REQUESTED, EnumSet.of(PharmacyStep.APPROACH),
            Stage.APPROACHED, EnumSet.of(PharmacyStep.WILLING, PharmacyStep.DECLINE),
            Stage.WILLING, EnumSet.of(PharmacyStep.SEND_CONTRACT, PharmacyStep.DECLINE),
            Stage.CONTRACT_SENT, EnumSet.of(PharmacyStep.SIGN, PharmacyStep.SEND_CONTRACT, PharmacyStep.DECLINE),
            Stage.SIGNED, EnumSet.of(PharmacyStep.ADD));

    @Inject
    Requests requests;

    @Inject
    Applications applications;

    @Inject
    Pharmacies pharmacies;

    /**
     * How it stands with a pharmacy, while the form is filled in.
     *
     * @param typedCode what was typed; anything but a code of a pharmacy is free
     * @throws NotAllowed when the kind is not open to the caller
     */
    public Standing standing(Caller caller, String typedCode) {
        if (!caller.maySubmit(PharmacyFlow.TYPE)) {
            throw new NotAllowed();
        }
        try {
            return standing(caller.organisationId(), AgbCode.checked(typedCode));
        } catch (InvalidInput e) {
            return Standing.FREE;
        }
    }

    private Standing standing(long organisationId, String agbCode) {
        return new Standing(
                pharmacies.byCode(agbCode).orElse(null),
                applications.openOf(organisationId, agbCode).orElse(null),
                applications.leading(agbCode).isPresent());
    }

    /**
     * Asks for a pharmacy, or joins what is under way.
     *
     * @throws InvalidInput all that is wrong; {@code agbCode} with key {@code pharmacy.registered} (argument: the name in
     *     the registry), {@code pharmacy.ownUnderWay} (argument: the ticket), {@code pharmacy.underWay} when others asked
     *     and the caller did not join
     */
    public Submitted submit(Caller caller, NewPharmacyRequest typed) {
        NewPharmacyRequest asked = typed.checked();
        return requests.receive(
                caller,
                new NewRequest(
                        PharmacyFlow.TYPE,
                        asked.submissionKey(),
                        null,
                        asked.name() + ", " + asked.place(),
                        asked.contact(),
                        Stage.REQUESTED.name(),
                        false,
                        List.of()),
                request -> keep(request, asked));
    }

    private void keep(Request request, NewPharmacyRequest asked) {
        pharmacies.lock(asked.agbCode());
        Standing standing = standing(request.organisationId(), asked.agbCode());
        if (standing.known() != null) {
            throw new InvalidInput(
                    AgbCode.FIELD, "pharmacy.registered", standing.known().name());
        }
        if (standing.ownTicket() != null) {
            throw new InvalidInput(AgbCode.FIELD, "pharmacy.ownUnderWay", standing.ownTicket());
        }
        Optional<Long> leading = asked.join() ? applications.leading(asked.agbCode()) : Optional.empty();
        if (leading.isPresent()) {
            join(request, asked, leading.get());
        } else {
            applications.lead(request, asked);
        }
    }

    /** A request that follows stands where the one under way stands. */
    private void join(Request request, NewPharmacyRequest asked, long leadingId) {
        Stage stage = applications.stageOf(leadingId);
        applications.follow(request, asked, leadingId);
        if (stage != Stage.REQUESTED) {
            requests.take(null, request, PharmacyFlow.seen("joined", stage));
        }
    }

    /** One of the own organisation. */
    public PharmacyRequest view(Caller caller, long number) {
        Request request = requests.customer(caller, PharmacyFlow.TYPE, number, VIEWED);
        return shown(request, null, List.of(), Set.of());
    }

    /** Any, for staff. */
    public PharmacyRequest handle(Caller caller, long number) {
        Request request = requests.staff(caller, PharmacyFlow.TYPE, number, VIEWED);
        StoredPharmacyRequest kept = applications.of(request);
        return kept.leads()
                ? shown(
                        request,
                        null,
                        applications.names(request),
                        STEPS.getOrDefault(Stage.valueOf(request.stage()), Set.of()))
                : shown(request, applications.numberOf(kept.leadingId()), List.of(), Set.of());
    }

    private PharmacyRequest shown(
            Request request, Long leading, List<PharmacyRequest.Follower> followers, Set<PharmacyStep> steps) {
        StoredPharmacyRequest kept = applications.of(request);
        StoredPharmacyRequest dates = kept.leads() ? kept : applications.get(kept.leadingId());
        return new PharmacyRequest(
                request.stage(),
                kept.agbCode(),
                kept.name(),
                kept.place(),
                kept.system(),
                dates.sentOn(),
                dates.signedOn(),
                leading,
                followers,
                steps);
    }
}
