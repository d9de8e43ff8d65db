package nl.careconnections.domain.notification;

public enum Channel {
    MAIL,
    SMS
}
