package nl.careconnections.domain.complaint;

/** What a complaint is about (manual, "Wat is de aard van de klacht?"). */
public enum Nature {
    SOFTWARE,
    BUSINESS_PROCESS,
    COMMUNICATION,
    HARDWARE,
    OTHER
}
