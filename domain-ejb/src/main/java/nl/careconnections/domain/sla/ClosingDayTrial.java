package nl.careconnections.domain.sla;

/**
 * What adding or withdrawing a closing day would do.
 *
 * @param holiday the holiday that it falls on; {@code null} for none
 * @param weekend whether it falls on a Saturday or Sunday
 */
public record ClosingDayTrial(RuleStep step, ClosingDay closingDay, Holiday holiday, boolean weekend) {

    /** Whether the day is off anyway, so that nothing changes. */
    public boolean alreadyOff() {
        return weekend || holiday != null;
    }
}
