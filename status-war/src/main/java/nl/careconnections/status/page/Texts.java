package nl.careconnections.status.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;

/** The words of the page in one language: its own, those of its forms, and those that mails and JSON say too. */
public final class Texts {

    private static final List<String> BUNDLES = List.of(
            "nl.careconnections.status.page.texts",
            "nl.careconnections.status.subscribe.texts",
            "nl.careconnections.domain.status.messages");

    private final List<ResourceBundle> words;
    private final Locale locale;

    public Texts(Language language) {
        this.locale = language.locale();
        this.words = BUNDLES.stream()
                .map(bundle -> ResourceBundle.getBundle(bundle, locale))
                .toList();
    }

    public String get(String key, Object... values) {
        ResourceBundle bundle = words.stream()
                .filter(one -> one.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("There are no words", Texts.class.getName(), key));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
