package nl.careconnections.portal.sla;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.api.DeadlineRequest;

/** What was typed on the page, kept as it was typed; times are wall time in Amsterdam, as the date control gives them. */
public record CalculatorForm(String priority, String receivedAt, List<PauseRow> pauses) {

    private static final int PAUSE_ROWS = 3;

    /** One row of the form, numbered from one. */
    public record PauseRow(int number, String from, String until) {

        public boolean isEmpty() {
            return from.isEmpty() && until.isEmpty();
        }
    }

    static CalculatorForm of(Map<String, String> parameters) {
        return new CalculatorForm(
                typed(parameters, DeadlineRequest.PRIORITY),
                typed(parameters, DeadlineRequest.RECEIVED_AT),
                IntStream.rangeClosed(1, PAUSE_ROWS)
                        .mapToObj(i -> new PauseRow(
                                i, typed(parameters, "pauseFrom" + i), typed(parameters, "pauseUntil" + i)))
                        .toList());
    }

    private static String typed(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    public boolean isEmpty() {
        return priority.isEmpty() && receivedAt.isEmpty() && !hasPauses();
    }

    public boolean hasPauses() {
        return pauses.stream().anyMatch(row -> !row.isEmpty());
    }

    /** @throws nl.careconnections.domain.shared.InvalidInput naming the field that is missing or wrong */
    DeadlineRequest toRequest() {
        return DeadlineRequest.of(
                List.of(priority),
                List.of(withOffset(receivedAt)),
                List.of(pauses.stream()
                        .filter(row -> !row.isEmpty())
                        .map(row -> withOffset(row.from()) + "/" + withOffset(row.until()))
                        .collect(Collectors.joining(","))));
    }

    /** What is not a wall time stays as it is, for the request to refuse. */
    private static String withOffset(String local) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE));
        } catch (DateTimeException e) {
            return local;
        }
    }
}
