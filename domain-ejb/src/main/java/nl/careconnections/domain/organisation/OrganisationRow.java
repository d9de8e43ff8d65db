package nl.careconnections.domain.organisation;

/**
 * An organisation in the list of staff.
 *
 * @param contacts people who can log in
 * @param invited people who did not answer their invitation yet
 * @param administrators how many of the contacts may invite others
 */
public record OrganisationRow(long id, String name, String city, long contacts, long invited, long administrators) {}
