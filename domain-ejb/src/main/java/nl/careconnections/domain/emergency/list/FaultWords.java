package nl.careconnections.domain.emergency.list;

import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.shared.Language;

/** Why something could not be understood, for those who give care or help them. */
public final class FaultWords {

    private FaultWords() {}

    public static String of(Fault fault, Language language) {
        return new Words(language).text(fault);
    }
}
