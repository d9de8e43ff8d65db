package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;

/** A client as the care system names it in its snapshot. */
public record Client(String id, String name, LocalDate birthDate, String room, boolean selfManaged) {}
