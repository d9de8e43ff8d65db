/** Getting in: name and password, code, "Deblokkeren", a new password; and the fence around what is behind it. */
package nl.careconnections.noodportaal.door;
