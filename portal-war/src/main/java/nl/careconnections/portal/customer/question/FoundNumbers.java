package nl.careconnections.portal.customer.question;

import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.shared.ServiceNumbers;
import nl.careconnections.domain.ticket.DraftContent;

/**
 * Service numbers of clients in one field of a question.
 *
 * @param field the id of the field on the page of step 2
 * @param numbers masked but for their ends
 */
public record FoundNumbers(String field, List<String> numbers) {

    static List<FoundNumbers> in(DraftContent content, List<Attachment> files) {
        String names = String.join("\n", files.stream().map(Attachment::name).toList());
        return Stream.of(
                        found("subject", content.subject()),
                        found("explanation", content.explanation()),
                        found("attachments", names),
                        found("steps", String.join("\n", content.steps())),
                        found("purpose", content.consentWanted() ? content.consentPurpose() : ""))
                .filter(found -> !found.numbers().isEmpty())
                .toList();
    }

    private static FoundNumbers found(String field, String text) {
        return new FoundNumbers(field, ServiceNumbers.in(text));
    }

    public String getField() {
        return field;
    }

    public String getWords() {
        return String.join(", ", numbers);
    }
}
