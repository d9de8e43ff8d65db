package nl.careconnections.domain.shared;

import java.util.Optional;

/** Telephone numbers as people type them, made ready for a gateway. */
public final class MobileNumber {

    /** Country code, then at most fifteen digits in all (ITU-T E.164). */
    private static final String INTERNATIONAL = "\\+[1-9]\\d{7,14}";

    private static final String NETHERLANDS = "+31";

    private MobileNumber() {}

    /**
     * The international form: {@code 06 12 34 56 78} and {@code +31 (0)6 12345678} become {@code +31612345678}.
     *
     * @return empty when it is no number that a text message can be sent to
     */
    public static Optional<String> international(String typed) {
        String digits = typed.replace("(0)", "").replaceAll("[ ()/.-]", "");
        String number = digits;
        if (digits.startsWith("00")) {
            number = "+" + digits.substring(2);
        } else if (digits.startsWith("0")) {
            number = NETHERLANDS + digits.substring(1);
        }
        return Optional.of(number).filter(candidate -> candidate.matches(INTERNATIONAL));
    }
}
