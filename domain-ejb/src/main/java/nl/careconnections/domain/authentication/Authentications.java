package nl.careconnections.domain.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Submitted;

/** Requests about logging in, as customers ask and follow them. */
@ApplicationScoped
@Transactional
public class Authentications {

    @Inject
    EntityManager entityManager;

    @Inject
    Requests requests;

    @Inject
    AuthenticationRows rows;

    @Inject
    Clock clock;

    /**
     * Receives a request.
     *
     * @throws InvalidInput all that is wrong with the fields of the form: {@code explanation}; {@code change1}, {@code network1},
     *     {@code description1}, {@code reason1} and so on; {@code method}, {@code audience}, {@code group}; {@code provider},
     *     {@code metadata}, {@code contact}, {@code wishedOn}
     * @throws NotAllowed when the caller may not ask it
     */
    public Submitted ask(Caller caller, NewAuthentication typed) {
        if (caller.maySubmit(AuthenticationRows.TOPIC)) {
            WishCheck.check(typed, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        }
        NewRequest asked = new NewRequest(
                AuthenticationRows.TOPIC,
                typed.submissionKey(),
                null,
                subject(caller, typed.about()),
                typed.explanation(),
                Stage.REQUESTED.name(),
                false,
                typed.attachments());
        return requests.receive(caller, asked, request -> keep(request, typed));
    }

    private static String subject(Caller caller, About about) {
        return ResourceBundle.getBundle(
                        "nl.careconnections.domain.authentication.messages",
                        caller.language().locale())
                .getString("subject." + about);
    }

    private void keep(Request request, NewAuthentication typed) {
        StoredAuthentication stored = new StoredAuthentication(request.id(), typed.about());
        switch (typed.about()) {
            case NETWORKS -> {}
            case SECOND_FACTOR ->
                stored.wish(new Factor(
                        typed.factor().method(),
                        typed.factor().audience(),
                        typed.factor().audience() == Audience.GROUP
                                ? PlainText.line(typed.factor().group())
                                : ""));
            case SINGLE_SIGN_ON ->
                stored.wish(new SignOn(
                        PlainText.line(typed.signOn().provider()),
                        PlainText.line(typed.signOn().metadata()),
                        PlainText.line(typed.signOn().contact()),
                        typed.signOn().wishedOn()));
        }
        entityManager.persist(stored);
        entityManager.flush();
        typed.lines().stream().filter(line -> !line.isEmpty()).forEach(line -> keep(request, line));
    }

    /** One by one, because their order is that of their ids. */
    private void keep(Request request, TypedLine line) {
        entityManager.persist(new StoredLine(
                request.id(),
                line.change(),
                WishCheck.networkOf("network", line).toString(),
                PlainText.line(line.description()),
                PlainText.line(line.reason())));
        entityManager.flush();
    }

    /** What the customer reads beside the ticket. */
    public AuthenticationView view(Caller caller, long number) {
        Request request = requests.customer(caller, AuthenticationRows.TOPIC, number, "authentication.viewed");
        boolean done = request.stage().equals(Stage.CARRIED_OUT.name());
        return new AuthenticationView(
                rows.facts(request), List.of(), done ? Set.of(AuthenticationStep.CONFIRM) : Set.of());
    }

    /**
     * It works as it was asked for.
     *
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void confirm(Caller caller, long number, int version) {
        Request request =
                requests.customerToChange(caller, AuthenticationRows.TOPIC, number, "authentication.confirmed");
        request.requireSeen(caller, version);
        request.requireStage(Stage.CARRIED_OUT.name());
        requests.take(caller, request, AuthenticationRows.to(Stage.CONFIRMED, "confirmed"))
                .tellCustomers("authentication.confirmed")
                .tellDesk("authentication.staffConfirmed");
    }

    /**
     * It is not as it was asked for: all of it has to be carried out again.
     *
     * @throws InvalidInput {@code reason}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void sayNotRight(Caller caller, long number, String reason, String formKey, int version) {
        Request request =
                requests.customerToChange(caller, AuthenticationRows.TOPIC, number, "authentication.notRight");
        String why = PlainText.requiredLines("reason", reason, NewRequest.REASON);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.CARRIED_OUT.name());
        rows.linesOf(request).forEach(line -> line.carryOut(false));
        requests.take(
                        caller,
                        request,
                        AuthenticationRows.to(Stage.VERIFIED, "notRight")
                                .saying(why)
                                .sentAs(formKey, List.of()))
                .tellCustomers("authentication.notRight")
                .tellDesk("authentication.staffNotRight");
    }
}
