package nl.careconnections.domain.account;

/**
 * What the browser keeps of a finished log-in.
 *
 * @param session token of the session, for {@link Callers#find}
 * @param device token that marks the browser as known (assurance S5)
 */
public record LoggedIn(String session, String device) {}
