package nl.careconnections.domain.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.DayColumn;
import nl.careconnections.domain.emergency.list.Dose;
import nl.careconnections.domain.emergency.list.DoseRow;
import nl.careconnections.domain.emergency.list.Given;
import nl.careconnections.domain.emergency.list.ListLine;

/** A client's list as plain text, to be read and approved. */
final class ListPrinter {

    private final StringBuilder text = new StringBuilder();

    static String print(ClientList list) {
        ListPrinter printer = new ListPrinter();
        printer.client(list);
        return printer.text.toString();
    }

    private void say(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void client(ClientList list) {
        say(list.status() + "  " + accounting(list));
        list.warnings().forEach(warning -> say("! " + warning));
        list.allergies().forEach(caution -> say(caution.kind() + ": " + caution.text()));
        list.quarantined()
                .forEach(problem ->
                        say("QUARANTINED " + problem.resource() + " | " + problem.path() + " | " + problem.reason()));
        list.lines().forEach(this::line);
        Map<Object, Long> left = list.leftOff().stream()
                .collect(Collectors.groupingBy(off -> off.reason(), TreeMap::new, Collectors.counting()));
        left.forEach((reason, count) -> say("left off: " + count + " " + reason));
        list.raw().forEach(raw -> say("raw: " + raw));
    }

    private static String accounting(ClientList list) {
        return list.accounting().delivered().map(String::valueOf).orElse("?") + " delivered = "
                + list.accounting().printed() + " printed + "
                + list.accounting().quarantined() + " quarantined + "
                + list.accounting().leftOffInAll() + " left off";
    }

    private void line(ListLine line) {
        say("");
        say(line.medicine() + "  [" + line.treatment() + "]  " + line.kind() + " " + line.state()
                + (line.patch() ? " patch" : "") + (line.pouch() ? " pouch" : "") + (line.secondCheck() ? " c.p." : "")
                + (line.checkRow() ? " check-row" : ""));
        line.prescribed().ifPresent(other -> say("    prescribed: " + other));
        say("    " + line.from().map(Object::toString).orElse("?") + " - "
                + line.until().map(Object::toString).orElse("..."));
        line.warnings().forEach(warning -> say("    ! " + warning.text()));
        line.texts().forEach(words -> say("    " + words.kind().name().toLowerCase() + ": " + words.text()));
        line.changes()
                .forEach(change ->
                        say("    > " + change.at() + " " + change.kind() + " " + String.join("; ", change.texts())));
        line.lastGiven().ifPresent(given -> say("    last given: " + given(given)));
        line.given().forEach(given -> say("    given: " + given(given)));
        line.givenIn24Hours().ifPresent(total -> say("    in 24 hours: " + total));
        line.rows().forEach(row -> row(line, row));
        line.days().stream()
                .filter(day -> day.dayOfCycle().isPresent() || !day.notes().isEmpty())
                .forEach(day -> say("    " + day.date()
                        + day.dayOfCycle()
                                .map(number -> " day " + number + " of "
                                        + day.cycleLength().orElse(0))
                                .orElse("")
                        + (day.inScheme() ? "" : " (grey)") + " " + String.join(", ", day.notes())));
    }

    private static String given(Given given) {
        return (given.at() + " " + given.amount().orElse("-") + " " + given.unit() + " " + given.outcome()
                        + (given.site().isEmpty() ? "" : " at " + given.site()))
                .strip();
    }

    private void row(ListLine line, DoseRow row) {
        say("    row: " + row.text());
        for (DayColumn day : line.days()) {
            LocalDate date = day.date();
            List<Dose> doses = row.doses().stream()
                    .filter(dose -> dose.date().equals(date))
                    .toList();
            if (!doses.isEmpty()) {
                say("      " + date + "  "
                        + doses.stream().map(ListPrinter::dose).collect(Collectors.joining("   ")));
            }
        }
    }

    private static String dose(Dose dose) {
        String time = dose.time().map(Object::toString).orElse("--:--");
        return (dose.derived() ? "~" : dose.exact() ? "=" : "") + time + " "
                + dose.amount().orElse("?") + " " + dose.unit()
                + (dose.label().isEmpty() ? "" : " (" + dose.label() + ")") + (dose.optional() ? " optional" : "")
                + (dose.given().isEmpty() ? "" : " <" + given(dose.given().get(0)) + ">");
    }
}
