package nl.careconnections.domain.emergency.delivery;

import java.time.LocalDate;

/**
 * Who a list is of, as the ward knows them; not in the Bundle.
 *
 * @param id of the client in the care system
 * @param room may be empty
 * @param photo JPEG or PNG; empty where none was delivered
 * @param selfManaged keeps the medication themselves
 */
public record ClientEnvelope(
        String id, String name, LocalDate birthDate, String room, byte[] photo, boolean selfManaged) {}
