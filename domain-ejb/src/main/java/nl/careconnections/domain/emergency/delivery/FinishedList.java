package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;

/** One of the copies of a ward's lists. */
record FinishedList(Edition edition, Validity validity, byte[] pdf) {}
