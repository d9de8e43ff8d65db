/** What care systems talk to: snapshots of medication in, lists out (emergency-portal.md, "How data gets in"). */
package nl.careconnections.noodportaal.api;
