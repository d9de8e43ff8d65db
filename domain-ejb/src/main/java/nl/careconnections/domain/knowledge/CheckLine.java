package nl.careconnections.domain.knowledge;

import nl.careconnections.domain.shared.Language;

/** Something to check before asking, as a sentence that the customer can tick, in both languages. */
public record CheckLine(String dutch, String english) {

    public String in(Language language) {
        return language == Language.EN ? english : dutch;
    }
}
