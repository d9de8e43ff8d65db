package nl.careconnections.portal.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** The six steps of the manual in the reader's words. */
@Named
@RequestScoped
public class ComplaintWords {

    private static final int STEPS = 6;

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    public List<String> getSteps() {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> text.in(viewer.getLocale(), "complaint.steps." + step))
                .toList();
    }
}
