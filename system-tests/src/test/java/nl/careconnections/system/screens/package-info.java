/** Pictures of the main screens for {@code docs/screens}: {@code mvn -pl system-tests verify -Dtest=Screens}. */
package nl.careconnections.system.screens;
