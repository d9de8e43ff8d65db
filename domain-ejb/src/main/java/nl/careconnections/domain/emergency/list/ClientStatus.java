package nl.careconnections.domain.emergency.list;

/** Whether all of a client's delivery is on the list, part of it, or none. */
public enum ClientStatus {
    PRINTED,
    PARTIAL,
    QUARANTINED
}
