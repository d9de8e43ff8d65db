package nl.careconnections.domain.emergency.medication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the delivery of one client holds.
 *
 * @param counted how many medication resources there are, by a count of its own; empty when that could not be counted
 * @param birthDate of the delivered patient
 * @param refused why the whole client is quarantined; empty when it can be read
 * @param raw what could be read of a delivery that was refused
 */
public record Delivery(
        Optional<Integer> counted,
        Optional<LocalDate> birthDate,
        Optional<String> patientName,
        List<Agreement> agreements,
        List<Administration> administrations,
        List<Caution> cautions,
        boolean allergiesDelivered,
        List<LeftOff> leftOff,
        List<Unread> unread,
        Optional<Problem> refused,
        List<String> raw) {

    /** A delivery of which nothing can be used. */
    public static Delivery refused(Problem problem, Optional<Integer> counted, List<String> raw) {
        return new Delivery(
                counted,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.of(problem),
                raw);
    }
}
