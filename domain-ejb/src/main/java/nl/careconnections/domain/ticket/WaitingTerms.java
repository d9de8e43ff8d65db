package nl.careconnections.domain.ticket;

import java.util.List;

/**
 * How long support waits for customers (product.md, Flows).
 *
 * @param reminders working days without an answer after which the customer is reminded, in order
 * @param answer working days without an answer after which the question is solved with notice
 * @param objection working days without objection after which a solved question is closed
 * @param reopening days after closing in which the same ticket can be reopened; later a linked one is started
 */
public record WaitingTerms(List<Integer> reminders, int answer, int objection, int reopening) {

    public WaitingTerms {
        reminders = List.copyOf(reminders);
    }
}
