package nl.careconnections.domain.emergency.access;

import java.util.List;

/**
 * What is asked between password and list.
 *
 * @param sent whether a code was sent
 * @param reference of the last code, as {@code A17}
 * @param sentTo where it went, as its holder recognises it
 * @param app whether a code of an authenticator app does as well
 * @param ways to have a code sent
 * @param waitSeconds until a code can be sent again; 0 for at once
 * @param exhausted whether no more codes are sent for this attempt
 */
public record CodeStep(
        boolean sent,
        String reference,
        String sentTo,
        boolean app,
        List<Way> ways,
        long waitSeconds,
        boolean exhausted) {

    public CodeStep {
        ways = List.copyOf(ways);
    }

    /**
     * A channel on file.
     *
     * @param id names it within the account
     * @param mail by mail, otherwise as a text message
     * @param to as its holder recognises it, of no use to others
     */
    public record Way(String id, boolean mail, String to) {}
}
