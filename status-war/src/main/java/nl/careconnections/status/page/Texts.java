package nl.careconnections.status.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;

/** The words of the page in one language. */
public final class Texts {

    private static final String BUNDLE = "nl.careconnections.status.page.texts";

    /** The words that mails say too. */
    private static final String TOLD = "nl.careconnections.domain.status.messages";

    private final ResourceBundle words;
    private final ResourceBundle told;
    private final Locale locale;

    public Texts(Language language) {
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle(BUNDLE, locale);
        this.told = ResourceBundle.getBundle(TOLD, locale);
    }

    public String get(String key, Object... values) {
        ResourceBundle bundle = words.containsKey(key) ? words : told;
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
