package nl.careconnections.portal.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.Explanations;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Target;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.portal.api.DeadlineRequest;
import nl.careconnections.portal.api.RequestLimit;
import nl.careconnections.portal.shared.Feedback;

/** The calculator page: everything it shows follows from its address. */
@Named("calculator")
@RequestScoped
public class CalculatorBacking {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    RequestLimit limit;

    @Inject
    Feedback feedback;

    private CalculatorForm form = CalculatorForm.of(Map.of());
    private InvalidInput refusal;
    private List<Answer> answers = List.of();
    private int secondsToWait;

    /** One target in words: the metric's name in the bundle, its deadline and the way to it. */
    public record Answer(String metric, Instant deadline, List<String> explanation) {

        static Answer of(Target target, Locale locale) {
            return new Answer(target.metric().name(), target.deadline(), Explanations.of(target, locale));
        }
    }

    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext http = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) http.getRequest();
        calculate(http.getRequestParameterMap(), faces.getViewRoot().getLocale(), request.getRemoteAddr());
        if (secondsToWait > 0) {
            http.setResponseStatus(TOO_MANY_REQUESTS);
            http.setResponseHeader("Retry-After", Integer.toString(secondsToWait));
        }
        if (refusal != null) {
            feedback.refuse(refusal.field(), getRefusalKey());
        }
    }

    void calculate(Map<String, String> parameters, Locale locale, String address) {
        form = CalculatorForm.of(parameters);
        if (form.isEmpty()) {
            return;
        }
        secondsToWait = limit.secondsToWait(address);
        if (secondsToWait > 0) {
            return;
        }
        try {
            DeadlineRequest request = form.toRequest();
            Targets targets = serviceLevels.targetsOf(request.events());
            answers = List.of(Answer.of(targets.response(), locale), Answer.of(targets.repair(), locale));
        } catch (InvalidInput refused) {
            refusal = refused;
        }
    }

    public CalculatorForm getForm() {
        return form;
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public List<Answer> getAnswers() {
        return answers;
    }

    public int getSecondsToWait() {
        return secondsToWait;
    }

    /** The field that was refused, empty when none was. */
    public String getRefusedField() {
        return refusal == null ? "" : refusal.field();
    }

    /** The key of the text that says what to do about it. */
    public String getRefusalKey() {
        return refusal == null ? "" : "sla.error." + refusal.field() + "." + refusal.key();
    }
}
