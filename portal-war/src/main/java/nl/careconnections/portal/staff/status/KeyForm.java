package nl.careconnections.portal.staff.status;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.stream.Stream;
import nl.careconnections.domain.status.AutomationScope;
import nl.careconnections.domain.status.NewAutomationKey;
import org.apache.commons.lang3.StringUtils;

/** A key as it is being asked for. */
public class KeyForm {

    private String submissionKey = UUID.randomUUID().toString();
    private String name = "";
    private String scope = "";
    private String until = "";

    NewAutomationKey toNewKey() {
        return new NewAutomationKey(UUID.fromString(submissionKey), name, chosen(), day());
    }

    private AutomationScope chosen() {
        return Stream.of(AutomationScope.values())
                .filter(one -> one.name().equals(scope))
                .findFirst()
                .orElse(null);
    }

    private LocalDate day() {
        try {
            return until.isBlank() ? null : LocalDate.parse(until.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    /** What is no key of ours, begins a form of its own. */
    public void setSubmissionKey(String submissionKey) {
        if (submissionKey != null && submissionKey.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            this.submissionKey = submissionKey;
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = StringUtils.defaultString(name);
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = StringUtils.defaultString(scope);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = StringUtils.defaultString(until);
    }
}
