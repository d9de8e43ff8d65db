package nl.careconnections.domain.attachment;

import java.util.Locale;
import nl.careconnections.domain.shared.PlainText;

/** Names of files as browsers send them, made fit to keep and to offer again. */
final class FileNames {

    static final int LONGEST = 200;

    private FileNames() {}

    /** One line without folders and without signs that a file system or the direction of text gives a meaning. */
    static String clean(String sent) {
        String line = PlainText.line(sent);
        String base = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String name = base.replaceAll("[\\p{Cf}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[:*?\"<>|]", "_")
                .strip();
        return shorten(name.isEmpty() || name.matches("\\.+") ? "-" : name);
    }

    /** In lower case without the dot; empty when the name has none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The end stays, because it says what kind of file it is. */
    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int until = LONGEST - end.length();
        boolean insideLetter = Character.isHighSurrogate(name.charAt(until - 1));
        return name.substring(0, insideLetter ? until - 1 : until) + end;
    }
}
