/**
 * The customers: care organisations, and what each decided for all its people. It knows {@code account}, because the first
 * administrator is invited with the organisation, and never the other way round; {@code OrganisationsTest} guards who may
 * see and change what.
 */
package nl.careconnections.domain.organisation;
