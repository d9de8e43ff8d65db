package nl.careconnections.domain.emergency;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientLists;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.emergency.list.RiskyMedicines;
import nl.careconnections.domain.emergency.list.Warning;
import nl.careconnections.domain.emergency.medication.Delivery;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Language;

/** Lists of fixtures, from Thursday 8 October 2026 unless another day is asked, taken at six in the morning. */
final class Lists {

    static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final LocalTime TAKEN = LocalTime.of(6, 0);

    private Lists() {}

    static ClientList of(Fixture fixture) {
        return of(fixture, DAY, 7);
    }

    static ClientList of(Fixture fixture, LocalDate from, int days) {
        return of(fixture.xml(), BundleFormat.XML, from, days);
    }

    static ClientList of(String document, BundleFormat format, LocalDate from, int days) {
        Delivery delivery = DeliveryReader.read(document.getBytes(StandardCharsets.UTF_8), format);
        return of(delivery, from, days, false);
    }

    static ClientList of(Delivery delivery, LocalDate from, int days, boolean selfManaged) {
        return ClientLists.of(
                new Client("c1", "T. Est", LocalDate.of(1940, 2, 29), "12", selfManaged),
                delivery,
                new ListWindow(
                        from, days, from.atTime(TAKEN).atZone(Moment.ZONE).toInstant()),
                RiskyMedicines.UNLISTED,
                Language.NL);
    }

    static ListLine only(Order... orders) {
        return only(of(Fixture.with(orders)));
    }

    static ListLine only(ClientList list) {
        if (list.lines().size() != 1) {
            throw new AssertionError(ListPrinter.print(list));
        }
        return list.lines().get(0);
    }

    /** Each box as "2026-10-08 08:00 1", "~" before a derived time, "=" before an exact one. */
    static List<String> boxes(ListLine line) {
        return line.doses().stream()
                .map(dose -> dose.date() + " " + (dose.derived() ? "~" : dose.exact() ? "=" : "")
                        + dose.time().map(Object::toString).orElse("-") + " "
                        + dose.amount().orElse("?")
                        + (dose.optional() ? " optional" : ""))
                .toList();
    }

    static List<String> days(ListLine line) {
        return line.doses().stream()
                .map(dose -> dose.date().toString())
                .distinct()
                .toList();
    }

    static List<Warning.Kind> warnings(ListLine line) {
        return line.warnings().stream().map(Warning::kind).toList();
    }

    static String texts(ListLine line) {
        return line.texts().stream().map(text -> text.text()).collect(Collectors.joining("\n"));
    }
}
