/**
 * Administration lists as PDF: both editions, each current or marked as out of date. What stands on them comes from the list model
 * alone; this package only places it. {@code ListPressTest} guards it.
 */
package nl.careconnections.domain.emergency.press;
