package nl.careconnections.domain.notification;

/** Life of an outbox row: waiting (also between attempts), sent, refused by the receiver for good, or given up after four days. */
public enum DeliveryState {
    WAITING,
    SENT,
    REFUSED,
    GIVEN_UP
}
