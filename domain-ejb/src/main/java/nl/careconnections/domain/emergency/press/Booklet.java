package nl.careconnections.domain.emergency.press;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.shared.Language;

/**
 * All that is printed for a ward.
 *
 * @param number of the list, on every page
 * @param lists of at least the seven days from the day on which the data were taken
 * @param madeAt when the lists were made of the data
 * @param toCall for the ward as a whole, in the order in which they are printed
 * @param beside by the client's id
 * @param previous the lists before these, to tell what changed
 */
public record Booklet(
        String number,
        String organisation,
        WardList lists,
        Instant madeAt,
        List<Contact> toCall,
        Map<String, Beside> beside,
        Optional<WardList> previous,
        Language language) {

    Beside beside(WardList.Entry entry) {
        return beside.getOrDefault(entry.list().client().id(), Beside.NOTHING);
    }

    /** One client alone, with the same cover around. */
    public Booklet only(WardList.Entry entry) {
        return with(List.of(entry), beside);
    }

    /** The same ward, with other lists of its clients. */
    public Booklet with(List<WardList.Entry> entries, Map<String, Beside> around) {
        WardList others = new WardList(lists.ward(), lists.takenAt(), lists.validUntil(), entries);
        return new Booklet(number, organisation, others, madeAt, toCall, around, previous, language);
    }
}
