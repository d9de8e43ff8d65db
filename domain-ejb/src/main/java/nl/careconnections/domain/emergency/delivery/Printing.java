package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.medication.Fault;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.emergency.press.Beside;
import nl.careconnections.domain.emergency.press.Booklet;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.ListPress;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.shared.Outage;

/** Prints a ward in each of its copies. Where it fails for one client, that one is quarantined and the ward is printed. */
@ApplicationScoped
class Printing {

    private static final Logger LOG = Logger.getLogger(Printing.class.getName());

    @Inject
    ListPress press;

    /** Takes each copy as soon as it is printed, so that no two of them lie in memory; a copy may come a second time. */
    interface Tray {
        void take(Edition edition, Validity validity, byte[] pdf);
    }

    /** @return places of clients whose own pages could not be printed */
    Set<Integer> print(Booklet booklet, Tray tray) {
        try {
            copies(booklet, tray);
            return Set.of();
        } catch (RuntimeException | StackOverflowError failure) {
            Set<Integer> culprits = Outage.isBehind(failure) ? Set.of() : culprits(booklet);
            if (culprits.isEmpty()) {
                throw failure;
            }
            LOG.log(Level.SEVERE, failure, () -> culprits.size() + " clients of a ward cannot be printed");
            copies(without(booklet, culprits), tray);
            return culprits;
        }
    }

    private void copies(Booklet booklet, Tray tray) {
        for (Edition edition : Edition.values()) {
            for (Validity validity : Validity.values()) {
                tray.take(edition, validity, press.print(booklet, edition, validity));
            }
        }
    }

    private Set<Integer> culprits(Booklet booklet) {
        List<WardList.Entry> entries = booklet.lists().clients();
        return IntStream.range(0, entries.size())
                .filter(place -> !isPrintable(booklet.only(entries.get(place))))
                .boxed()
                .collect(Collectors.toSet());
    }

    private boolean isPrintable(Booklet one) {
        try {
            copies(one, (edition, validity, pdf) -> {});
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            return false;
        }
    }

    private static Booklet without(Booklet booklet, Set<Integer> culprits) {
        List<WardList.Entry> entries = new ArrayList<>(booklet.lists().clients());
        Map<String, Beside> beside = new HashMap<>(booklet.beside());
        culprits.forEach(place -> {
            WardList.Entry entry = entries.get(place);
            entries.set(place, new WardList.Entry(identity(entry.list()), entry.administrationsUntil()));
            beside.remove(entry.list().client().id());
        });
        return booklet.with(entries, beside);
    }

    /** Who it is, and that the list is missing. */
    private static ClientList identity(ClientList list) {
        return new ClientList(
                list.client(),
                ClientStatus.QUARANTINED,
                List.of(new Problem("Bundle", "", Fault.NOT_PRINTED, "these pages cannot be printed")),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                list.accounting());
    }
}
