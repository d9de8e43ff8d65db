package nl.careconnections.portal.customer.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.portal.attachment.FileIds;

/** The fields of step 2 as they were typed: answers are {@code yes}, {@code no} or empty, days as the date control gives them. */
public class QuestionForm {

    private static final Pattern ARRANGE = Pattern.compile("(up|down|remove)-([1-9]\\d?)");

    private String subject = "";
    private String explanation = "";
    private List<String> steps = List.of();
    private String unavailable = "";
    private String prescribingImpossible = "";
    private String emergencyImpossible = "";
    private String severity = "";
    private boolean consentWanted;
    private String consentPurpose = "";
    private String consentUntil = "";
    private String attachments = "";

    void fill(DraftContent content) {
        subject = content.subject();
        explanation = content.explanation();
        steps = content.steps();
        unavailable = YesNo.write(content.answers().unavailable());
        prescribingImpossible = YesNo.write(content.answers().prescribingImpossible());
        emergencyImpossible = YesNo.write(content.answers().emergencyImpossible());
        severity = content.answers().severity() == null
                ? ""
                : content.answers().severity().name();
        consentWanted = content.consentWanted();
        consentPurpose = content.consentPurpose();
        consentUntil =
                content.consentUntil() == null ? "" : content.consentUntil().toString();
        attachments = content.attachments().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** @throws InvalidInput naming the field that nobody could keep as it is */
    DraftContent toContent() {
        return new DraftContent(
                subject,
                explanation,
                steps,
                toAnswers(),
                consentWanted,
                consentPurpose,
                day(consentUntil),
                FileIds.parse(attachments));
    }

    PriorityAnswers toAnswers() {
        return new PriorityAnswers(
                YesNo.read(unavailable),
                YesNo.read(prescribingImpossible),
                YesNo.read(emergencyImpossible),
                severity.isEmpty() ? null : Severity.valueOf(severity));
    }

    /** What is typed of the path, with an empty row where there is none yet. */
    public List<String> getRows() {
        return steps.isEmpty() ? List.of("") : steps;
    }

    /**
     * Moves, removes or adds a row, for browsers without script.
     *
     * @param wish {@code up-2}, {@code down-1}, {@code remove-3} or {@code add}; anything else changes nothing
     * @return the row to go on with, from 1
     */
    int arrange(String wish) {
        List<String> rows = new ArrayList<>(getRows());
        int row = rows.size();
        Matcher asked = ARRANGE.matcher(wish);
        if ("add".equals(wish)) {
            rows.add("");
            row = rows.size();
        } else if (asked.matches() && Integer.parseInt(asked.group(2)) <= rows.size()) {
            row = arrange(rows, asked.group(1), Integer.parseInt(asked.group(2)));
        }
        steps = List.copyOf(rows);
        return Math.max(1, Math.min(row, rows.size()));
    }

    private static int arrange(List<String> rows, String wish, int row) {
        String moved = rows.remove(row - 1);
        int to = switch (wish) {
            case "up" -> Math.max(1, row - 1);
            case "down" -> Math.min(rows.size() + 1, row + 1);
            default -> 0;
        };
        if (to > 0) {
            rows.add(to - 1, moved);
        }
        return to > 0 ? to : row;
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("until", "day");
        }
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation == null ? "" : explanation;
    }

    /** @param typed one for each row, as the request has them; {@code null} when it has none */
    void setSteps(String... typed) {
        this.steps = typed == null ? List.of() : List.of(typed);
    }

    public String getUnavailable() {
        return unavailable;
    }

    public void setUnavailable(String unavailable) {
        this.unavailable = unavailable == null ? "" : unavailable;
    }

    public String getPrescribingImpossible() {
        return prescribingImpossible;
    }

    public void setPrescribingImpossible(String prescribingImpossible) {
        this.prescribingImpossible = prescribingImpossible == null ? "" : prescribingImpossible;
    }

    public String getEmergencyImpossible() {
        return emergencyImpossible;
    }

    public void setEmergencyImpossible(String emergencyImpossible) {
        this.emergencyImpossible = emergencyImpossible == null ? "" : emergencyImpossible;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity == null ? "" : severity;
    }

    public boolean isConsentWanted() {
        return consentWanted;
    }

    public void setConsentWanted(boolean consentWanted) {
        this.consentWanted = consentWanted;
    }

    public String getConsentPurpose() {
        return consentPurpose;
    }

    public void setConsentPurpose(String consentPurpose) {
        this.consentPurpose = consentPurpose == null ? "" : consentPurpose;
    }

    public String getConsentUntil() {
        return consentUntil;
    }

    public void setConsentUntil(String consentUntil) {
        this.consentUntil = consentUntil == null ? "" : consentUntil;
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments == null ? "" : attachments;
    }
}
