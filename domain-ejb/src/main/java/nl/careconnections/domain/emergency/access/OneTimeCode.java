package nl.careconnections.domain.emergency.access;

import java.security.SecureRandom;

/**
 * A code to be sent: six digits, and a reference that tells it from the one before.
 *
 * @param reference as {@code A17}, shown on the page and in the message
 */
record OneTimeCode(String digits, String reference) {

    /** Without letters that look like digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode make() {
        return new OneTimeCode(
                String.format("%06d", RANDOM.nextInt(1_000_000)),
                LETTERS.charAt(RANDOM.nextInt(LETTERS.length())) + String.format("%02d", RANDOM.nextInt(100)));
    }

    /** What was typed, without the spaces that telephones put in between. */
    static String digits(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "");
    }
}
