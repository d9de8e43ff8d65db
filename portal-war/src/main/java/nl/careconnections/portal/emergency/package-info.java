/** What the portal shows of the emergency lists: papers to print beforehand, and whether everything is ready. */
package nl.careconnections.portal.emergency;
