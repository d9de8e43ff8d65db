package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import nl.careconnections.domain.complaint.Assessing;
import nl.careconnections.domain.complaint.Assessment;
import nl.careconnections.domain.complaint.Nature;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** The assessment as it grows, and what support does with it. */
@Named("complaintAssessment")
@RequestScoped
public class AssessmentBacking {

    @Inject
    DeskComplaint complaint;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Assessing assessing;

    private String isComplaint;
    private String influence;
    private String influenceReasons;
    private String nature;
    private String impact;
    private String otherCustomers;
    private String solutions;
    private String quickMeasure;
    private String submissionKey = UUID.randomUUID().toString();

    public String keep() {
        return complaint.take(
                () -> assessing.assess(viewer.getCaller(), desk.getNumber(), submissionKey, typed(), step.getVersion()),
                "complaint.assess.done");
    }

    public String forward() {
        return complaint.giveAway(
                () -> assessing.forward(
                        viewer.getCaller(), desk.getNumber(), submissionKey, typed(), step.getVersion()),
                "complaint.forward.done");
    }

    private Assessment typed() {
        return new Assessment(
                answer(isComplaint),
                answer(influence),
                influenceReasons,
                nature == null || nature.isEmpty() ? null : Nature.valueOf(nature),
                impact,
                answer(otherCustomers),
                solutions,
                quickMeasure);
    }

    private static Boolean answer(String typed) {
        return typed == null || typed.isEmpty() ? null : "yes".equals(typed);
    }

    private static String words(Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }

    private Assessment kept() {
        return complaint.getComplaint().assessment();
    }

    public String getIsComplaint() {
        return isComplaint == null ? words(kept().isComplaint()) : isComplaint;
    }

    public String getInfluence() {
        return influence == null ? words(kept().influence()) : influence;
    }

    public String getInfluenceReasons() {
        return influenceReasons == null ? kept().influenceReasons() : influenceReasons;
    }

    public String getNature() {
        return nature == null ? Objects.toString(kept().nature(), "") : nature;
    }

    public String getImpact() {
        return impact == null ? kept().impact() : impact;
    }

    public String getOtherCustomers() {
        return otherCustomers == null ? words(kept().otherCustomers()) : otherCustomers;
    }

    public String getSolutions() {
        return solutions == null ? kept().solutions() : solutions;
    }

    public String getQuickMeasure() {
        return quickMeasure == null ? kept().quickMeasure() : quickMeasure;
    }

    public Nature[] getNatures() {
        return Nature.values();
    }

    public void setIsComplaint(String isComplaint) {
        this.isComplaint = isComplaint;
    }

    public void setInfluence(String influence) {
        this.influence = influence;
    }

    public void setInfluenceReasons(String influenceReasons) {
        this.influenceReasons = influenceReasons;
    }

    public void setNature(String nature) {
        this.nature = nature;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public void setOtherCustomers(String otherCustomers) {
        this.otherCustomers = otherCustomers;
    }

    public void setSolutions(String solutions) {
        this.solutions = solutions;
    }

    public void setQuickMeasure(String quickMeasure) {
        this.quickMeasure = quickMeasure;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
