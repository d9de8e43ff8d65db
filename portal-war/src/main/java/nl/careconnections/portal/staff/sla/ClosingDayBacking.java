package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.sla.ClosingDayTrial;
import nl.careconnections.domain.sla.ClosingDays;
import nl.careconnections.domain.sla.TypedClosingDay;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** A new closing day: typed, looked at, and added. */
@Named("closingDay")
@RequestScoped
public class ClosingDayBacking {

    @Inject
    ClosingDays closingDays;

    @Inject
    Preview preview;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String submissionKey = UUID.randomUUID().toString();
    private String day = "";
    private String dutchName = "";
    private String englishName = "";
    private ClosingDayTrial trial;

    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
    }

    public void look() {
        feedback.attempt(() -> closingDays.tryAdding(viewer.getCaller(), typed()))
                .ifPresent(tried -> {
                    trial = tried;
                    preview.show(tried.step(), typed());
                });
    }

    public String save() {
        if (!preview.wasOf(typed())) {
            look();
            return null;
        }
        if (!feedback.attempt(() -> closingDays.add(viewer.getCaller(), typed()))) {
            return null;
        }
        feedback.success("rules.day.added", dutchName);
        return "/staff/sla/days?faces-redirect=true&year=" + day.substring(0, 4);
    }

    private TypedClosingDay typed() {
        return new TypedClosingDay(submissionKey, day, dutchName, englishName);
    }

    public Preview getPreview() {
        return preview;
    }

    /** What was looked at; {@code null} before. */
    public ClosingDayTrial getTrial() {
        return trial;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getDutchName() {
        return dutchName;
    }

    public void setDutchName(String dutchName) {
        this.dutchName = dutchName;
    }

    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String englishName) {
        this.englishName = englishName;
    }
}
