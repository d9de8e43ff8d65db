package nl.careconnections.domain.account;

/**
 * The second factor of one account, read under the lock of its row.
 *
 * @param seed encrypted, {@code null} without authenticator app
 * @param pending encrypted, {@code null} when no new app is being set up
 */
record Credential(long accountId, byte[] seed, long lastStep, byte[] pending, boolean mailCodes) {

    boolean hasSecondFactor() {
        return seed != null || mailCodes;
    }
}
