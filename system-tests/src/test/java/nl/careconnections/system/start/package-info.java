/** What {@code ./start} promises whoever types it: one command, clear refusals, nothing left behind. */
package nl.careconnections.system.start;
