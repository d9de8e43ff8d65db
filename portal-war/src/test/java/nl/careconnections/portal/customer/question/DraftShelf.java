package nl.careconnections.portal.customer.question;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.domain.ticket.DraftSearch;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.domain.ticket.Submitted;

/** One draft, kept in memory by the rule of {@link Drafts}: a save needs the newest version. */
class DraftShelf extends Drafts {

    static final long DRAFT = 7;
    static final long TICKET = 10_001;

    private static final Instant THEN = Instant.parse("2026-10-08T08:00:00Z");

    Draft draft;
    List<InvalidInput> problems = List.of();
    boolean discarded;
    int sent;

    DraftShelf(DraftContent content) {
        put(1, 2, content, null);
    }

    void changeElsewhere(DraftContent content) {
        put(draft.version() + 1, draft.step(), content, null);
    }

    @Override
    public Draft get(Caller caller, long id) {
        return draft;
    }

    @Override
    public Draft save(Caller caller, long id, int version, String editor, DraftContent content, int step) {
        requireNewest(version);
        put(version + 1, step, content, null);
        return draft;
    }

    @Override
    public List<InvalidInput> problems(Caller caller, DraftContent content) {
        return problems;
    }

    @Override
    public void discard(Caller caller, long id) {
        discarded = true;
    }

    @Override
    public Submitted submit(Caller caller, long id, int version) {
        if (!draft.isSent()) {
            requireNewest(version);
            put(version + 1, draft.step(), DraftContent.EMPTY, TICKET);
            sent++;
        }
        return new Submitted(TICKET, sent > 1);
    }

    private void requireNewest(int version) {
        if (version != draft.version()) {
            throw new Conflict("draft.changedMeanwhile");
        }
    }

    private void put(int version, int step, DraftContent content, Long ticket) {
        draft = new Draft(DRAFT, version, 1, step, DraftSearch.NONE, content, THEN, THEN, ticket, "");
    }
}
