package nl.careconnections.domain.emergency.list;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.medication.Callee;
import nl.careconnections.domain.emergency.medication.Medicine;
import nl.careconnections.domain.emergency.medication.Source;

/**
 * A line of the list.
 *
 * @param treatment its treatment's number
 * @param medicine in capitals, of the pharmacy where there is an agreement of it
 * @param prescribed the prescriber's product, where it is another
 * @param from when it starts; {@code until} when it is over
 * @param days each day of the list
 * @param reasons when an as-needed line may be given; {@code maximum} at most how much
 * @param rates of an infusion
 * @param patch is applied and removed; its last site is in {@code lastGiven}
 * @param pouch comes in pouches (GDS)
 * @param secondCheck has the box "c.p."
 * @param selfManaged the client keeps it
 * @param checkRow has a blank row "checked with … at …" instead of boxes, and says whom to call
 * @param given what was registered in the days of the list and the 24 hours before its reference
 * @param givenIn24Hours the total of the 24 hours before the reference, of an as-needed line
 * @param sources the delivered resources that it was made of
 */
public record ListLine(
        String treatment,
        String medicine,
        Optional<String> prescribed,
        LineKind kind,
        LineState state,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> until,
        List<DoseRow> rows,
        List<DayColumn> days,
        List<String> reasons,
        List<String> maximum,
        List<String> rates,
        boolean patch,
        boolean pouch,
        boolean secondCheck,
        boolean selfManaged,
        boolean checkRow,
        Optional<Callee> callee,
        Optional<Given> lastGiven,
        List<Given> given,
        Optional<String> givenIn24Hours,
        List<Change> changes,
        List<ListText> texts,
        List<Warning> warnings,
        List<Source> sources,
        Medicine product) {

    /** What tells it from another line, without its days: little enough to keep a whole ward of them. */
    ListLine inBrief() {
        return new ListLine(
                treatment,
                medicine,
                prescribed,
                kind,
                state,
                from,
                until,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                patch,
                pouch,
                secondCheck,
                selfManaged,
                checkRow,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                texts,
                List.of(),
                List.of(),
                product);
    }

    /** Every box, by date and time. */
    public List<Dose> doses() {
        return rows.stream()
                .flatMap(row -> row.doses().stream())
                .sorted(Comparator.comparing(Dose::date)
                        .thenComparing(dose -> dose.time().orElse(LocalTime.MIN)))
                .toList();
    }

    ListLine with(List<Warning> more) {
        return new ListLine(
                treatment,
                medicine,
                prescribed,
                kind,
                state,
                from,
                until,
                rows,
                days,
                reasons,
                maximum,
                rates,
                patch,
                pouch,
                secondCheck,
                selfManaged,
                checkRow,
                callee,
                lastGiven,
                given,
                givenIn24Hours,
                changes,
                texts,
                List.copyOf(more),
                sources,
                product);
    }
}
