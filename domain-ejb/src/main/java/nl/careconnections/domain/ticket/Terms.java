package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.sla.WorkingCalendar;

/** The terms of a support question, from product.md (Flows), and the sizes of what can be typed. */
final class Terms {

    /** Working days without an answer after which the customer is reminded. */
    static final List<Integer> REMINDERS = List.of(3, 7);

    /** Working days without an answer after which the question is solved with notice. */
    static final int ANSWER = 10;

    /** Working days without objection after which a solved question is closed. */
    static final int OBJECTION = 10;

    /** Days after closing in which the same ticket can be reopened; later a linked one is started. */
    static final int REOPENING_DAYS = 30;

    /** The longest consent to log in, in days from today. */
    static final int ACCESS_DAYS = 90;

    static final int SUBJECT = 200;
    static final int MESSAGE = 20_000;
    static final int REASON = 2_000;
    static final int PURPOSE = 500;
    static final int STEP = 500;
    static final int STEPS = 50;

    private Terms() {}

    static boolean mayStillReopen(Instant closedAt, Instant now) {
        return !now.atZone(WorkingCalendar.ZONE)
                .isAfter(closedAt.atZone(WorkingCalendar.ZONE).plusDays(REOPENING_DAYS));
    }
}
