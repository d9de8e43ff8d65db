package nl.careconnections.domain.emergency.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.procedure.Procedure;

/**
 * What is on an emergency card and differs between organisations.
 *
 * @param numbers in the order in which they are printed
 * @param portal the address of the emergency portal
 * @param status the address of the status page
 * @param phrase on the card with the phrase; an empty text where the organisation has none yet
 */
record CardFacts(
        String organisation,
        List<Line> numbers,
        String portal,
        String status,
        List<Procedure> procedures,
        Optional<String> phrase,
        LocalDate madeOn) {

    /** @param ward empty for a number of the whole organisation */
    record Line(String name, String ward, String number) {}
}
