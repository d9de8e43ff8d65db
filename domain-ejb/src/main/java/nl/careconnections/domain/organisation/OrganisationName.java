package nl.careconnections.domain.organisation;

/** An organisation to choose from. */
public record OrganisationName(long id, String name) {}
