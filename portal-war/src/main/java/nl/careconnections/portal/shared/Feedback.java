package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;

/**
 * Tells the reader how it went. What the domain refuses becomes words at the field it names, or on top of the page, and
 * stands in the summary (assurance U3); nothing that was typed is lost, because the page is shown again as it was.
 */
@Named
@RequestScoped
public class Feedback {

    @Inject
    Text text;

    /** Runs one step; true when it was done, false when the domain refused and the reader has been told. */
    public boolean attempt(Runnable step) {
        return attempt(() -> {
                    step.run();
                    return true;
                })
                .isPresent();
    }

    /** Runs one step; its result, or empty when the domain refused and the reader has been told. */
    public <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (NotFound e) {
            throw e;
        } catch (InvalidInput e) {
            refuse(e.field(), "error." + e.key(), e.arguments());
        } catch (BusinessException e) {
            refuse(null, "error." + e.key(), e.arguments());
        }
        return Optional.empty();
    }

    /** Good news, shown on the next page too. */
    public void success(String key, Object... values) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        add(null, FacesMessage.SEVERITY_INFO, key, values);
    }

    /** A refusal at a field, or on top of the page where the field is {@code null}. */
    public void refuse(String field, String key, Object... values) {
        add(field, FacesMessage.SEVERITY_ERROR, key, values);
        FacesContext.getCurrentInstance().validationFailed();
    }

    public boolean invalid(String field) {
        return message(field) != null;
    }

    /** The words at one field, {@code null} when nothing is wrong there. */
    public String message(String field) {
        Iterator<FacesMessage> messages = FacesContext.getCurrentInstance().getMessages(field);
        return messages.hasNext() ? messages.next().getSummary() : null;
    }

    /** The ids of what explains a field, its hint and what is wrong; {@code null} when there is neither. */
    public String describedBy(String field, String hint) {
        String ids =
                (hint == null || hint.isEmpty() ? "" : field + "-hint ") + (invalid(field) ? field + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Every refusal on the page, in order, for the summary on top. */
    public List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        FacesContext context = FacesContext.getCurrentInstance();
        context.getClientIdsWithMessages()
                .forEachRemaining(field -> context.getMessageList(field).stream()
                        .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_ERROR)
                        .forEach(message -> complaints.add(new Complaint(field, message.getSummary()))));
        return complaints;
    }

    /** Good news of this page. */
    public List<String> successes() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
                .map(FacesMessage::getSummary)
                .toList();
    }

    private void add(String field, FacesMessage.Severity severity, String key, Object... values) {
        FacesContext context = FacesContext.getCurrentInstance();
        String words = text.in(context.getViewRoot().getLocale(), key, values);
        context.addMessage(field, new FacesMessage(severity, words, words));
    }

    /** @param field where it is wrong; {@code null} for the page as a whole */
    public record Complaint(String field, String words) {

        public String getField() {
            return field;
        }

        public String getWords() {
            return words;
        }
    }
}
