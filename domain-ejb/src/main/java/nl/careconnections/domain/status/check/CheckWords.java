package nl.careconnections.domain.status.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Words;

/** What viewers read in incidents that nobody wrote yet. */
@ApplicationScoped
class CheckWords {

    private static final String BUNDLE = "nl.careconnections.domain.status.messages";

    Words opened() {
        return words("check.opened");
    }

    Words closed() {
        return words("check.closed");
    }

    private static Words words(String key) {
        return new Words(
                ResourceBundle.getBundle(BUNDLE, Language.NL.locale()).getString(key),
                ResourceBundle.getBundle(BUNDLE, Language.EN.locale()).getString(key));
    }
}
