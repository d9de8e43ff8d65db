package nl.careconnections.portal.customer.question;

import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Text;

/** Notes what the reader is told, as field and key. */
class Heard extends Feedback {

    final List<String> refusals = new ArrayList<>();

    @Override
    public void refuse(String field, String key, Object... values) {
        refusals.add(field + " " + key);
    }

    QuestionProblems problems() {
        QuestionProblems problems = new QuestionProblems();
        problems.feedback = this;
        problems.text = new Text();
        problems.viewer = Readers.customer(Language.NL);
        return problems;
    }

    static DraftAddress address() {
        return new DraftAddress() {
            @Override
            public long getId() {
                return DraftShelf.DRAFT;
            }
        };
    }
}
