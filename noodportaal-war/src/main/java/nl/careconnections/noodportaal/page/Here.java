package nl.careconnections.noodportaal.page;

import java.util.List;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.shared.Language;

/**
 * What every page shows around its own.
 *
 * @param path of the page that was asked for, to come back to in another language
 * @param disruptions that are known at this moment
 */
public record Here(
        Language language,
        String path,
        boolean signedIn,
        String product,
        String supplier,
        Telephone support,
        Telephone emergency,
        List<Disruption> disruptions) {

    /** The other language, to change to. */
    public String other() {
        return language == Language.NL ? "en" : "nl";
    }

    public String code() {
        return language.locale().getLanguage();
    }

    /** A number as it is read, and as a telephone dials it (RFC 3966). */
    public record Telephone(String shown, String dialled) {

        public static Telephone of(String number) {
            String digits = number.replaceAll("[^\\d+]", "");
            return new Telephone(number, "tel:" + (digits.startsWith("0") ? "+31" + digits.substring(1) : digits));
        }
    }
}
