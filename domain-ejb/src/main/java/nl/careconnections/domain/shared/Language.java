package nl.careconnections.domain.shared;

import java.util.Locale;

/** The two languages of the interface and of every mail. */
public enum Language {
    NL(Locale.forLanguageTag("nl-NL")),
    EN(Locale.forLanguageTag("en-GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language for a browser's wish; Dutch for all that is not English. */
    public static Language of(Locale wished) {
        return wished != null && "en".equals(wished.getLanguage()) ? EN : NL;
    }
}
