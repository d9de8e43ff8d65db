package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.shared.ServiceNumbers;
import nl.careconnections.portal.shared.Viewer;

/** Asks before a client's service number is sent; the reader can still send it, because nine digits may be anything. */
@Named("serviceNumbers")
@RequestScoped
public class ServiceNumberWarning {

    @Inject
    Attachments attachments;

    @Inject
    Viewer viewer;

    private String field = "";
    private List<String> found = List.of();

    /** Whether something looks like a service number, in the text of this field or in the names of these files. */
    public boolean finds(String inField, String text, List<Long> files) {
        field = inField;
        Stream<String> names =
                attachments.unclaimed(viewer.getCaller(), files).stream().map(Attachment::name);
        found = Stream.concat(Stream.of(text), names)
                .flatMap(typed -> ServiceNumbers.in(typed).stream())
                .distinct()
                .toList();
        return !found.isEmpty();
    }

    /** Whether to ask at the form with this field; while a form is read, the answer is taken in. */
    public boolean at(String otherField) {
        return !Showing.isNow() || foundAt(otherField);
    }

    boolean foundAt(String otherField) {
        return !found.isEmpty() && field.equals(otherField);
    }

    /** The numbers, masked but for their last digits. */
    public String getFound() {
        return String.join(", ", found);
    }
}
