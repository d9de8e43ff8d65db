package nl.careconnections.domain.attachment;

import java.time.Duration;

/** How much is taken; pages tell it before anybody chooses a file. Sizes in bytes. */
public final class AttachmentLimits {

    private static final long MEGABYTE = 1024L * 1024;

    /** The largest single file. */
    public static final long FILE = 500 * MEGABYTE;

    /** Files with one message. */
    public static final int FILES = 10;

    /** All files with one message together. */
    public static final long TOGETHER = 1024 * MEGABYTE;

    /**
     * What one person may add within a day for forms not sent yet, so that nobody fills the store. Older files do not
     * count: nobody can send or remove those of a form that was left long ago.
     */
    static final int WAITING_FILES = 40;

    static final long WAITING = 3 * TOGETHER;
    static final Duration WAITING_WITHIN = Duration.ofDays(1);

    private AttachmentLimits() {}
}
