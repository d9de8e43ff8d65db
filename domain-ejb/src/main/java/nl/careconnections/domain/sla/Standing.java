package nl.careconnections.domain.sla;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From which instants a target is counted after changes of priority. Lowered: from the receipt. Raised: from the raise,
 * and never due later than before, so the earlier countings stay. Back to an earlier priority: from its first start.
 */
final class Standing {

    /**
     * One counting.
     *
     * @param start epoch second at which its clock started
     * @param changed epoch second at which the ticket got this priority
     */
    record Term(Priority priority, long start, long changed) {}

    private final long received;
    private final Map<Priority, List<Term>> known = new EnumMap<>(Priority.class);
    private List<Term> terms;

    Standing(Priority priority, long received) {
        this.received = received;
        become(List.of(new Term(priority, received, received)));
    }

    /** The present counting first, then those that it may not be later than. */
    List<Term> terms() {
        return terms;
    }

    Term present() {
        return terms.get(0);
    }

    long received() {
        return received;
    }

    void change(Priority priority, long at) {
        if (priority == present().priority()) {
            return;
        }
        boolean raised = priority.isMoreUrgentThan(present().priority());
        List<Term> earlier = known.getOrDefault(priority, List.of());
        long start =
                earlier.isEmpty() ? (raised ? at : received) : earlier.get(0).start();
        List<Term> next = new ArrayList<>();
        next.add(new Term(priority, start, at));
        earlier.stream().skip(1).forEach(next::add);
        if (raised) {
            terms.stream().filter(term -> !has(next, term.priority())).forEach(next::add);
        }
        become(List.copyOf(next));
    }

    private static boolean has(List<Term> terms, Priority priority) {
        return terms.stream().anyMatch(term -> term.priority() == priority);
    }

    private void become(List<Term> next) {
        terms = next;
        known.put(present().priority(), next);
    }
}
