package nl.careconnections.domain.ticket;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;

/**
 * What the core asks of a kind of request that has a flow of its own; its package has one bean of this
 * (docs/adding-a-request-type.md). Each call is in the transaction of the change, with the request locked.
 */
public interface RequestFlow {

    Topic type();

    /** Whom of staff to tell while nobody is responsible for it. */
    List<Person> desk(Request request);

    /** How its receipt is called in the mails about it: {@code received} and {@code staffReceived}. */
    default String receipt(Request request) {
        return "received";
    }

    /** The customer wrote something; a flow that waited for it goes on. */
    default void customerWrote(Caller customer, Request request) {}

    /** Nobody objected within the term to a request that stands as solved. */
    default void objectionPassed(Request request) {
        throw new IllegalStateException("This flow never waits for objections");
    }

    /** A term comes to its end; who handles the request is told already. */
    default void termComesToEnd(Request request, RequestTerm term) {}

    /**
     * A term is past. A flow that goes on by itself then ends the term here, and nobody is told that a promise was broken.
     *
     * @return whether the flow went on
     */
    default boolean termPassed(Request request, RequestTerm term) {
        return false;
    }

    /** The customer rated the handling. */
    default void rated(Caller customer, Request request) {}

    /** What was typed into tables of its own, which a redaction has to look into. */
    default List<String> typed(Request request) {
        return List.of();
    }

    /** Takes words out of what was typed into tables of its own. */
    default void redact(Request request, UnaryOperator<String> redaction) {}

    /** Whether the customer may rate the handling now, as long as it was not rated. */
    default boolean mayBeRated(Request request) {
        return false;
    }
}
