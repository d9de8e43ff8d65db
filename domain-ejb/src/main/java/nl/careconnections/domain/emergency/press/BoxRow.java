package nl.careconnections.domain.emergency.press;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.list.Dose;
import nl.careconnections.domain.emergency.list.DoseRow;
import nl.careconnections.domain.emergency.list.ListLine;

/**
 * Boxes of one time of day, one for each day on which something is given then.
 *
 * @param letter which of the rows that run beside each other; empty where there is one
 * @param isRemoval of the old patch, before the new one
 */
record BoxRow(String letter, Moment moment, boolean isRemoval, Map<LocalDate, Dose> doses) {

    /**
     * A time of day as it is said.
     *
     * @param turn which one of several at that time, from 0
     */
    record Moment(Optional<LocalTime> time, boolean derived, boolean exact, int turn) {}

    static List<BoxRow> of(ListLine line) {
        List<BoxRow> rows = new ArrayList<>();
        for (int place = 0; place < line.rows().size(); place++) {
            String letter = line.rows().size() > 1 ? LineWords.letter(place) : "";
            byMoment(line.rows().get(place)).forEach((moment, doses) -> {
                if (line.patch()) {
                    rows.add(new BoxRow(letter, moment, true, doses));
                }
                rows.add(new BoxRow(letter, moment, false, doses));
            });
        }
        return rows;
    }

    private static Map<Moment, Map<LocalDate, Dose>> byMoment(DoseRow row) {
        Map<Moment, Map<LocalDate, Dose>> found = new HashMap<>();
        for (Dose dose : row.doses()) {
            int turn = 0;
            Moment moment = new Moment(dose.time(), dose.derived(), dose.exact(), turn);
            while (found.getOrDefault(moment, Map.of()).containsKey(dose.date())) {
                moment = new Moment(dose.time(), dose.derived(), dose.exact(), ++turn);
            }
            found.computeIfAbsent(moment, key -> new LinkedHashMap<>()).put(dose.date(), dose);
        }
        Map<Moment, Map<LocalDate, Dose>> sorted = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Moment, Map<LocalDate, Dose>> entry) ->
                                entry.getKey().time().orElse(LocalTime.MAX))
                        .thenComparing(entry -> entry.getKey().turn())
                        .thenComparing(entry -> entry.getKey().derived())
                        .thenComparing(entry -> entry.getKey().exact()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The amount and unit that every day has; empty where they differ. */
    Optional<String> amount() {
        return same(doses().values().stream().map(dose -> dose.amount().orElse("")));
    }

    Optional<String> unit() {
        return same(doses().values().stream().map(Dose::unit));
    }

    /** The label that every day has; empty where each night has its own. */
    Optional<String> label() {
        return same(doses().values().stream().map(Dose::label));
    }

    private static Optional<String> same(Stream<String> texts) {
        List<String> distinct = texts.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }
}
