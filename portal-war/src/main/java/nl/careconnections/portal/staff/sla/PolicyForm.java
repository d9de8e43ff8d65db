package nl.careconnections.portal.staff.sla;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Regime;
import nl.careconnections.domain.sla.TypedCell;
import nl.careconnections.domain.sla.TypedPolicy;

/** A policy as it is being typed. */
public class PolicyForm {

    private final List<CellForm> cells = new ArrayList<>();
    private String submissionKey = "";
    private String effectiveFrom = "";
    private String windowFrom = "";
    private String windowUntil = "";
    private Priority[] envelope = {};

    PolicyForm() {
        for (Priority priority : Priority.values()) {
            for (Metric metric : Metric.values()) {
                for (Regime regime : Regime.values()) {
                    cells.add(new CellForm(priority, metric, regime));
                }
            }
        }
    }

    void show(TypedPolicy policy) {
        submissionKey = policy.submissionKey();
        effectiveFrom = policy.effectiveFrom();
        windowFrom = policy.windowFrom();
        windowUntil = policy.windowUntil();
        envelope = policy.envelope().toArray(Priority[]::new);
        policy.cells().forEach(cell -> cellNamed(cell.field()).orElseThrow().show(cell));
    }

    TypedPolicy toPolicy() {
        Set<Priority> promised = EnumSet.noneOf(Priority.class);
        promised.addAll(Arrays.asList(envelope));
        List<TypedCell> typed = cells.stream().map(CellForm::toCell).toList();
        return new TypedPolicy(submissionKey, effectiveFrom, windowFrom, windowUntil, typed, promised);
    }

    Optional<CellForm> cellNamed(String field) {
        return cells.stream().filter(cell -> cell.getField().equals(field)).findFirst();
    }

    public List<CellForm> cellsOf(Priority priority) {
        return cells.stream().filter(cell -> cell.getPriority() == priority).toList();
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public String getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(String effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getWindowFrom() {
        return windowFrom;
    }

    public void setWindowFrom(String windowFrom) {
        this.windowFrom = windowFrom;
    }

    public String getWindowUntil() {
        return windowUntil;
    }

    public void setWindowUntil(String windowUntil) {
        this.windowUntil = windowUntil;
    }

    public Priority[] getEnvelope() {
        return envelope;
    }

    public void setEnvelope(Priority[] envelope) {
        this.envelope = envelope;
    }
}
