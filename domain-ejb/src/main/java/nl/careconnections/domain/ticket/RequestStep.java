package nl.careconnections.domain.ticket;

import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.account.Topic;

/**
 * A step in the flow of a kind of request: where it leads, and what the timeline keeps of it.
 *
 * @param key the name of the step with that of its kind before a dot, as {@code complaint.proposed}: names its words on the
 *     timeline ({@code step.proposed} in the bundle of the kind), its mails and its entry in the access log
 * @param stage where the request stands after it
 * @param status what that stage means to lists: whether it is open, and who it waits for
 * @param isPublic whether the customer reads the step
 * @param text what was typed with it; may be empty
 * @param more what the words of the step fill in
 * @param submissionKey {@code null} for a step that is not sent with a form of its own
 * @param attachments ids of the sender's own files
 */
public record RequestStep(
        String key,
        String stage,
        Status status,
        boolean isPublic,
        String text,
        List<String> more,
        String submissionKey,
        List<Long> attachments) {

    public RequestStep {
        more = List.copyOf(more);
        attachments = List.copyOf(attachments);
    }

    /** A step that the customer reads. */
    public static RequestStep seen(Topic type, String name, String stage, Status status) {
        return new RequestStep(type.label() + "." + name, stage, status, true, "", List.of(), null, List.of());
    }

    /** A step that stays with staff. */
    public static RequestStep internal(Topic type, String name, String stage, Status status) {
        return new RequestStep(type.label() + "." + name, stage, status, false, "", List.of(), null, List.of());
    }

    public RequestStep saying(String typed) {
        return new RequestStep(key, stage, status, isPublic, typed, more, submissionKey, attachments);
    }

    public RequestStep with(String... values) {
        return new RequestStep(key, stage, status, isPublic, text, List.of(values), submissionKey, attachments);
    }

    /** @param formKey made when the form was shown: the same form is taken once */
    public RequestStep sentAs(String formKey, List<Long> files) {
        return new RequestStep(key, stage, status, isPublic, text, more, SubmissionKey.checked(formKey), files);
    }

    List<String> values() {
        List<String> values = new ArrayList<>();
        values.add(key);
        values.addAll(more);
        return values;
    }
}
