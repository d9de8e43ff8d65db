package nl.careconnections.domain.account;

import java.util.List;

/** The end of setting up: logged in, with the recovery codes that are shown this once. */
public record FirstLogin(LoggedIn loggedIn, List<String> recoveryCodes) {

    public FirstLogin {
        recoveryCodes = List.copyOf(recoveryCodes);
    }
}
