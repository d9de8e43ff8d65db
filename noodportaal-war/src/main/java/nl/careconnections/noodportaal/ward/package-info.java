/** What a caregiver came for: her wards and their lists, and the app that gives codes. */
package nl.careconnections.noodportaal.ward;
