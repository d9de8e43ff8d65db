package nl.careconnections.portal.staff.sla;

import nl.careconnections.domain.sla.AmountUnit;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Regime;
import nl.careconnections.domain.sla.TypedCell;

/** One cell of a policy as it is being typed. */
public class CellForm {

    private final Priority priority;
    private final Metric metric;
    private final Regime regime;
    private String amount = "";
    private AmountUnit unit = AmountUnit.MINUTES;

    CellForm(Priority priority, Metric metric, Regime regime) {
        this.priority = priority;
        this.metric = metric;
        this.regime = regime;
    }

    void show(TypedCell cell) {
        amount = cell.amount();
        unit = cell.unit();
    }

    TypedCell toCell() {
        return new TypedCell(priority, metric, regime, amount, unit);
    }

    /** The id of its field, which the domain names too. */
    public String getField() {
        return toCell().field();
    }

    public Priority getPriority() {
        return priority;
    }

    public Metric getMetric() {
        return metric;
    }

    public Regime getRegime() {
        return regime;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public AmountUnit getUnit() {
        return unit;
    }

    public void setUnit(AmountUnit unit) {
        this.unit = unit;
    }
}
