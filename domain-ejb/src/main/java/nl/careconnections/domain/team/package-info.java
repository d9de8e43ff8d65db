/**
 * Teams of support: who is in them, who leads them, and of which products the questions come in there. {@code TeamsTest}
 * guards who may change them and what is refused.
 */
package nl.careconnections.domain.team;
