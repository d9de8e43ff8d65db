package nl.careconnections.portal.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The strokes of our own icons by name ({@code #{icons['check']}}), on a grid of 20 by 20; drawn by the tag cc:icon. */
@Named
@ApplicationScoped
public class Icons extends AbstractMap<String, String> {

    private final Properties strokes = read();

    @Override
    public String get(Object name) {
        String stroke = strokes.getProperty(String.valueOf(name));
        if (stroke == null) {
            throw new IllegalArgumentException("There is no icon named " + name);
        }
        return stroke;
    }

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream stream = Icons.class.getResourceAsStream("icons.properties")) {
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
