package nl.careconnections.domain.emergency.access;

import java.util.Optional;
import nl.careconnections.domain.emergency.shelf.ReadyList;

/** What lies ready of a ward; empty where it never had a list. */
record WardOnShelf(String name, Optional<ReadyList> list) {}
