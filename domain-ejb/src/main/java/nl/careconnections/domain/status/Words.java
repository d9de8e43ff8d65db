package nl.careconnections.domain.status;

import nl.careconnections.domain.shared.Language;

/** A text in both languages; English readers get the Dutch one where there is no English one yet. */
public record Words(String dutch, String english) {

    public static final Words NONE = new Words("", "");

    public Words {
        dutch = dutch == null ? "" : dutch;
        english = english == null ? "" : english;
    }

    public String in(Language language) {
        return languageFor(language) == Language.EN ? english : dutch;
    }

    /** In which language a reader of this one gets it. */
    public Language languageFor(Language reader) {
        return reader == Language.EN && !english.isEmpty() ? Language.EN : Language.NL;
    }

    public boolean isEmpty() {
        return dutch.isEmpty();
    }
}
