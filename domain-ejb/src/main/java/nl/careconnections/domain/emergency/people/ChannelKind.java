package nl.careconnections.domain.emergency.people;

/** How a code is sent. */
public enum ChannelKind {
    MAIL,
    SMS
}
