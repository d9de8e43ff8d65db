package nl.careconnections.status.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;

/** The words of the page in one language. */
public final class Texts {

    private static final String BUNDLE = "nl.careconnections.status.page.texts";

    private final ResourceBundle words;
    private final Locale locale;

    public Texts(Language language) {
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle(BUNDLE, locale);
    }

    public String get(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
