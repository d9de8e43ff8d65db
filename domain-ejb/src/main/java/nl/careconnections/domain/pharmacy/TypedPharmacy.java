package nl.careconnections.domain.pharmacy;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * A pharmacy as it was typed for the registry.
 *
 * @param system the information system of the pharmacy; may be empty
 */
public record TypedPharmacy(String agbCode, String name, String place, String system) {

    static final int NAME = 100;
    static final int PLACE = 60;
    static final int SYSTEM = 60;

    /** @throws InvalidInput all that is wrong with {@code agbCode}, {@code name}, {@code place} and {@code system} */
    TypedPharmacy checked() {
        Rules.all(
                () -> AgbCode.checked(agbCode),
                () -> PlainText.requiredLine("name", name, NAME),
                () -> PlainText.requiredLine("place", place, PLACE),
                () -> PlainText.lineAtMost("system", system, SYSTEM));
        return new TypedPharmacy(
                AgbCode.checked(agbCode), PlainText.line(name), PlainText.line(place), PlainText.line(system));
    }
}
