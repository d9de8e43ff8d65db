package nl.careconnections.portal.api;

import java.util.List;
import java.util.Locale;
import nl.careconnections.domain.shared.Language;

/** The reader's language from the header of that name; Dutch where it is missing, unreadable or neither of the two. */
final class AcceptLanguage {

    private static final List<Locale> OFFERED = List.of(Locale.forLanguageTag("nl"), Locale.forLanguageTag("en"));

    private AcceptLanguage() {}

    static Language of(String header) {
        if (header == null || header.isBlank()) {
            return Language.NL;
        }
        try {
            return Language.of(Locale.lookup(Locale.LanguageRange.parse(header), OFFERED));
        } catch (IllegalArgumentException e) {
            return Language.NL;
        }
    }
}
