package nl.careconnections.domain.emergency.backup;

/** What the mail of a ward holds, and why. */
enum MailContent {
    LIST,
    /** The organisation wants it so. */
    LINK_CHOSEN,
    /** Nothing leaves in the clear. */
    LINK_NO_PHRASE,
    LINK_TOO_LARGE,
    /** Nothing was ever delivered. */
    NO_DATA
}
