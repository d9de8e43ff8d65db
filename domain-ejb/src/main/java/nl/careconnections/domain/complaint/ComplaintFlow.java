package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestFlow;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/** What the core asks of a complaint. */
@ApplicationScoped
class ComplaintFlow implements RequestFlow {

    static final Topic COMPLAINT = new Topic("COMPLAINT");

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    People people;

    @Override
    public Topic type() {
        return COMPLAINT;
    }

    @Override
    public String receipt(Request request) {
        return Stage.valueOf(request.stage()) == Stage.CALL_ASKED ? "callAsked" : "received";
    }

    /** Support until it is passed on; then who was let in. */
    @Override
    public List<Person> desk(Request request) {
        return switch (Stage.valueOf(request.stage())) {
            case CALL_ASKED, SUBMITTED -> people.staffWith(Ability.TRIAGE_TICKETS);
            default -> List.copyOf(people.get(requests.readers(request)).values());
        };
    }

    @Override
    public List<String> typed(Request request) {
        return Stream.concat(
                        records.of(request).typed(),
                        records.proposals(request).stream().flatMap(Proposal::typed))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public void redact(Request request, UnaryOperator<String> redaction) {
        records.of(request).redact(redaction);
        records.proposals(request).forEach(proposal -> proposal.redact(redaction));
    }

    /** A step that the customer reads. */
    static RequestStep seen(String name, Stage stage) {
        return RequestStep.seen(COMPLAINT, name, stage.name(), stage.status());
    }

    /** A step that leaves the complaint where it is, and that the customer reads. */
    static RequestStep seen(String name, Request request) {
        return seen(name, Stage.valueOf(request.stage()));
    }

    /** A step that leaves the complaint where it is, and that stays with staff. */
    static RequestStep internal(String name, Request request) {
        Stage stage = Stage.valueOf(request.stage());
        return RequestStep.internal(COMPLAINT, name, stage.name(), stage.status());
    }

    static void require(Request request, Stage... stages) {
        require(request, Set.of(stages));
    }

    static void require(Request request, Set<Stage> stages) {
        request.requireStage(stages.stream().map(Stage::name).toArray(String[]::new));
    }
}
