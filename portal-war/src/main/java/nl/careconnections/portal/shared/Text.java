package nl.careconnections.portal.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The words of the pages in the reader's language: {@code #{text['login.title']}}, with values
 * {@code #{text.with('ticket.number', ticket.number)}}. The part of a key before its first dot names the bundle.
 */
@Named
@ApplicationScoped
public class Text extends AbstractMap<String, String> {

    @Override
    public String get(Object key) {
        return in(FacesContext.getCurrentInstance().getViewRoot().getLocale(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    /** The text with its numbered places filled; values stay values, even when they look like a pattern. */
    public String with(String key, Object... values) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return in(locale, key, values);
    }

    /** The same for code that knows the locale, with or without values. */
    public String in(Locale locale, String key, Object... values) {
        String pattern = pattern(locale, key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Whether there are words for a key. */
    public boolean has(Locale locale, String key) {
        int dot = key.indexOf('.');
        try {
            return bundle(locale, key.substring(0, dot)).containsKey(key.substring(dot + 1));
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static ResourceBundle bundle(Locale locale, String name) {
        return ResourceBundle.getBundle("nl.careconnections.portal.text." + name, locale);
    }

    private static String pattern(Locale locale, String key) {
        int dot = key.indexOf('.');
        String bundle = dot < 0 ? "shared" : key.substring(0, dot);
        try {
            return bundle(locale, bundle).getString(key.substring(dot + 1));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("No text for " + key + " in " + locale, e);
        }
    }
}
