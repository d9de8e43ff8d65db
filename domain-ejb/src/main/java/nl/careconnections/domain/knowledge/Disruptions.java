package nl.careconnections.domain.knowledge;

import java.util.List;
import nl.careconnections.domain.shared.Language;

/** What is known not to work; the status page's component knows it. */
public interface Disruptions {

    /** Those going on now, newest first. */
    List<Disruption> current(Language language);
}
