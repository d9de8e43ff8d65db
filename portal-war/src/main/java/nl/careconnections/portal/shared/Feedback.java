package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;

/**
 * Tells the reader how it went. What the domain refuses becomes words at the fields it names, or on top of the page, and
 * stands in the summary (assurance U3); nothing that was typed is lost, because the page is shown again as it was.
 */
@Named
@RequestScoped
public class Feedback {

    @Inject
    Text text;

    @Inject
    Refusals refusals;

    @Inject
    News news;

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
        } catch (BusinessException e) {
            refuse(e);
            return Optional.empty();
        }
    }

    /** Good news, shown on the page that comes next, be it this one again. */
    public void success(String key, Object... values) {
        news.tell(text.in(locale(), key, values));
    }

    /** Tells what the domain refused: all that is wrong with a form, each at its field. */
    public void refuse(BusinessException refused) {
        if (refused instanceof InvalidInput invalid) {
            refusals.add(invalid);
        } else {
            say(null, FacesMessage.SEVERITY_ERROR, words(refused));
        }
        context().validationFailed();
    }

    /** A refusal of the page itself, at a field, or on top of the page where the field is {@code null}. */
    public void refuse(String field, String key, Object... values) {
        add(field, FacesMessage.SEVERITY_ERROR, key, values);
        context().validationFailed();
    }

    public boolean invalid(String field) {
        return message(field) != null;
    }

    /** The words at one field, {@code null} when nothing is wrong there. */
    public String message(String field) {
        Iterator<FacesMessage> messages = context().getMessages(field);
        return messages.hasNext() ? messages.next().getSummary() : refusals.at(field, locale(), Feedback::labelOf);
    }

    /** The words for a refusal that is shown in a place of its own. */
    public String words(BusinessException refused) {
        return refusals.words(refused, locale(), Feedback::labelOf);
    }

    /** The ids of what explains a field, its hint and what is wrong; {@code null} when there is neither. */
    public String describedBy(String field, String hint) {
        String ids =
                (hint == null || hint.isEmpty() ? "" : field + "-hint ") + (invalid(field) ? field + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Every refusal for the summary on top: of the page as a whole, then of its fields in the order of reading. */
    public List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        context()
                .getClientIdsWithMessages()
                .forEachRemaining(field -> context().getMessageList(field).stream()
                        .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_ERROR)
                        .forEach(message -> complaints.add(new Complaint(field, message.getSummary()))));
        refusals.fields().forEach(field -> complaints.add(new Complaint(field, message(field))));
        return complaints.isEmpty() ? complaints : page().sorted(complaints, Complaint::field);
    }

    /** Good news of this page, while the whole of it is written: earlier phases and partial answers ask too, and show nothing. */
    public List<String> successes() {
        boolean written = context().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && !context().getPartialViewContext().isPartialRequest();
        return written ? news.show() : List.of();
    }

    private void add(String field, FacesMessage.Severity severity, String key, Object... values) {
        say(field, severity, text.in(locale(), key, values));
    }

    private static void say(String field, FacesMessage.Severity severity, String words) {
        context().addMessage(field, new FacesMessage(severity, words, words));
    }

    private static String labelOf(String field) {
        return page().label(field);
    }

    private static PageFields page() {
        return PageFields.of(context().getViewRoot());
    }

    private static Locale locale() {
        return context().getViewRoot().getLocale();
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
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
