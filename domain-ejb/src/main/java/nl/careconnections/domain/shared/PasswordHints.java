package nl.careconnections.domain.shared;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text looks as if a password stood in it: one that is introduced as such, or a word made as passwords are. Nobody
 * sends credentials through here (manual, "Gebruiker kan niet inloggen"); because it is a guess, the writer decides.
 */
public final class PasswordHints {

    private static final Pattern INTRODUCED =
            Pattern.compile("(?iu)\\b(wachtwoord|password|passwd|pwd|ww|inlogcode|toegangscode|pincode|passcode)\\b"
                    + "\\s*(?:is|wordt|[:=])\\s*\\S{4,}");
    private static final Pattern OF_ALL_KINDS =
            Pattern.compile("(?=.*\\p{Ll})(?=.*\\p{Lu})(?=.*\\d)(?=.*[!#$%^&*?@+=_~-]).{8,64}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*|[^@]+@[^@]+\\.[a-z]{2,}[.,;:)]?");

    private PasswordHints() {}

    public static boolean in(String text) {
        return text != null
                && (INTRODUCED.matcher(text).find()
                        || Stream.of(text.split("\\s+"))
                                .anyMatch(word -> OF_ALL_KINDS.matcher(word).matches()
                                        && !ADDRESS.matcher(word).matches()));
    }
}
