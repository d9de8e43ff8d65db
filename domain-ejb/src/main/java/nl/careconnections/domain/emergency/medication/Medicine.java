package nl.careconnections.domain.emergency.medication;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A product.
 *
 * @param name as delivered
 * @param substances what it holds, as codes or the first word of its generic name
 */
public record Medicine(String name, List<Code> codes, Set<String> substances) {

    public String inCapitals() {
        return name.toUpperCase(Locale.ROOT);
    }
}
