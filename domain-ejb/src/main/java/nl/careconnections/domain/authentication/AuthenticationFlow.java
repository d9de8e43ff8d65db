package nl.careconnections.domain.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestFlow;
import nl.careconnections.domain.ticket.Requests;

/** Support handles it; an answer of the customer goes on where it was asked, and silence after it was done is consent. */
@ApplicationScoped
class AuthenticationFlow implements RequestFlow {

    @Inject
    Requests requests;

    @Inject
    AuthenticationRows rows;

    @Inject
    People people;

    @Override
    public Topic type() {
        return AuthenticationRows.TOPIC;
    }

    @Override
    public List<Person> desk(Request request) {
        return people.staffWith(Ability.TRIAGE_TICKETS);
    }

    @Override
    public void customerWrote(Caller customer, Request request) {
        if (request.stage().equals(Stage.ASKED.name())) {
            Stage next = rows.of(request).isVerified() ? Stage.VERIFIED : Stage.GOING_ON;
            requests.take(customer, request, AuthenticationRows.to(next, "answered"));
        }
    }

    @Override
    public List<String> typed(Request request) {
        return Stream.concat(
                        rows.of(request).typed(), rows.linesOf(request).stream().flatMap(StoredLine::typed))
                .toList();
    }

    @Override
    public void redact(Request request, UnaryOperator<String> redaction) {
        rows.of(request).redact(redaction);
        rows.linesOf(request).forEach(line -> line.redact(redaction));
    }

    @Override
    public void objectionPassed(Request request) {
        requests.take(null, request, AuthenticationRows.to(Stage.CONFIRMED, "passed"))
                .tellCustomers("authentication.passed");
    }
}
