package nl.careconnections.portal.customer.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** Says what is wrong with a field of the question so that it is clear without the field too, as in the summary on top. */
@RequestScoped
public class QuestionProblems {

    @Inject
    Feedback feedback;

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    void tell(List<InvalidInput> problems) {
        problems.forEach(this::tell);
    }

    void tell(InvalidInput problem) {
        if ("required".equals(problem.key())) {
            feedback.refuse(problem.field(), "wizard.missing." + problem.field());
        } else {
            feedback.refuse(problem.field(), "wizard.problem", label(problem.field()), words(problem));
        }
    }

    private String words(InvalidInput problem) {
        return text.in(viewer.getLocale(), "error." + problem.key(), problem.arguments());
    }

    private String label(String field) {
        return text.in(viewer.getLocale(), "wizard.field." + field);
    }
}
