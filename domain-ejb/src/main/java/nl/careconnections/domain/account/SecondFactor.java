package nl.careconnections.domain.account;

/**
 * How somebody proves to be the holder besides the password.
 *
 * @param app whether an authenticator app is in use; otherwise codes come by mail
 * @param recoveryCodesLeft zero without app
 */
public record SecondFactor(boolean app, long recoveryCodesLeft) {}
