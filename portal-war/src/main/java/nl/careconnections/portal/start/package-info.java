/** Where the bare address of the portal leads: to the first page of whoever asks. {@code StartBackingTest} guards it. */
package nl.careconnections.portal.start;
