package nl.careconnections.domain.complaint;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package that are no mails: explanations and the dossier. */
final class Words {

    private Words() {}

    static String of(Locale locale, String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "nl.careconnections.domain.complaint.messages", locale, Words.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
