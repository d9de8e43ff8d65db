package nl.careconnections.domain.status;

import java.time.Duration;
import nl.careconnections.domain.shared.BusinessException;

/** Asked too often from one network address, for one subscription or with one key. */
public class TooManyRequests extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyRequests(Duration pause) {
        super("status.tooMany");
        this.seconds = pause.toSeconds();
    }

    /** After how long it goes well for certain. */
    public long seconds() {
        return seconds;
    }
}
