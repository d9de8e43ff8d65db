package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The words of a message: from the bundle of the component that asked for it, arguments filled in as plain values. */
@ApplicationScoped
class MessageTexts {

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    String subject(QueuedMessage message) {
        return of(message, "subject");
    }

    List<String> paragraphs(QueuedMessage message) {
        return of(message, "body").lines().filter(line -> !line.isBlank()).toList();
    }

    String action(QueuedMessage message) {
        return of(message, "action");
    }

    /** The whole address of where a message leads. */
    String link(String path) {
        return path.startsWith("/") ? publicUrl + path : path;
    }

    /** A text message is all in one: its link comes after the words. */
    String text(QueuedMessage message) {
        String words = of(message, "text");
        return message.path() == null ? words : words + " " + link(message.path());
    }

    String shared(Language language, String key, Object... arguments) {
        return format(
                language,
                ResourceBundle.getBundle(bundle("notification"), language.locale())
                        .getString(key),
                arguments);
    }

    private static String of(QueuedMessage message, String part) {
        int dot = message.template().indexOf('.');
        String component = message.template().substring(0, dot);
        String key = message.template().substring(dot + 1) + "." + part;
        String pattern = ResourceBundle.getBundle(
                        bundle(component), message.language().locale())
                .getString(key);
        return format(message.language(), pattern, message.arguments().toArray());
    }

    private static String format(Language language, String pattern, Object... arguments) {
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private static String bundle(String component) {
        return "nl.careconnections.domain." + component + ".mails";
    }
}
