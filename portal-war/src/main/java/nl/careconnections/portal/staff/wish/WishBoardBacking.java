package nl.careconnections.portal.staff.wish;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.wish.BoardCard;
import nl.careconnections.domain.wish.WishDesk;
import nl.careconnections.domain.wish.WishStage;
import nl.careconnections.portal.shared.Viewer;

/** All open wishes, a column for each stage. */
@Named("wishBoard")
@RequestScoped
public class WishBoardBacking {

    @Inject
    WishDesk desk;

    @Inject
    Viewer viewer;

    private List<BoardCard> cards;

    /** Before anything is written: who may not see the board gets the page that says so. */
    public void open() {
        cards = desk.board(viewer.getCaller());
    }

    public List<WishStage> getStages() {
        return List.of(WishStage.SUBMITTED, WishStage.QUESTION, WishStage.ASSESSING, WishStage.PLANNED);
    }

    public List<BoardCard> in(WishStage stage) {
        return cards.stream().filter(card -> card.stage() == stage).toList();
    }
}
