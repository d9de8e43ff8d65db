package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.shelf.ReadyList;
import nl.careconnections.domain.emergency.shelf.Shelf;

/** Takes a list from the shelf as a caregiver would, apart from the drill: a list that is broken must not end the drill. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DrillShelf {

    private static final String NO_LOCK = "";

    @Inject
    Shelf shelf;

    @Inject
    Clock clock;

    /** How many pages it has. */
    int pages(ReadyList list, Edition edition) {
        return LockedPdf.pages(shelf.take(list.snapshot(), edition, list.validityAt(clock.instant())), NO_LOCK);
    }
}
