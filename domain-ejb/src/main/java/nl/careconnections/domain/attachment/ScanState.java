package nl.careconnections.domain.attachment;

/** What the virus scanner said; without a scanner everything counts as clean. */
public enum ScanState {
    PENDING,
    CLEAN,
    REFUSED
}
