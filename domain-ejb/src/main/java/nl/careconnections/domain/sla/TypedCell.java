package nl.careconnections.domain.sla;

/**
 * One cell of a policy as it was typed.
 *
 * @param unit {@code null} while none is chosen
 */
public record TypedCell(Priority priority, Metric metric, Regime regime, String amount, AmountUnit unit) {

    static TypedCell of(PolicyRow row) {
        AmountUnit unit = AmountUnit.of(row);
        return new TypedCell(
                row.priority(), row.metric(), row.regime(), Integer.toString(row.amount() / unit.size()), unit);
    }

    /** Names the cell where it is refused, as {@code HIGH_RESPONSE_INSIDE}. */
    public String field() {
        return priority + "_" + metric + "_" + regime;
    }
}
