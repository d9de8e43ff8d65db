package nl.careconnections.noodportaal.page;

import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.ResourceBundle;
import java.util.Set;
import nl.careconnections.domain.shared.Language;

/** The words of the pages in one language: {@code text['login.title']}, {@code text.with('wards.bytes', size)}. */
public final class Texts extends AbstractMap<String, String> {

    private final Language language;
    private final ResourceBundle bundle;

    public Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("nl.careconnections.noodportaal.text.pages", language.locale());
    }

    @Override
    public String get(Object key) {
        return bundle.getString(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return bundle.containsKey(String.valueOf(key));
    }

    public String with(String key, Object... values) {
        return new MessageFormat(get(key), language.locale()).format(values);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("Words are asked for one by one");
    }
}
