package nl.careconnections.domain.pharmacy;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;

/** The code of a pharmacy in the register of care providers: eight digits, of which 02 says that it is a pharmacy. */
final class AgbCode {

    static final String FIELD = "agbCode";

    private static final String DIGITS = "\\d{8}";
    private static final String PHARMACY = "02";

    private AgbCode() {}

    /**
     * @return the eight digits, without the spaces, points and dashes that people write between them
     * @throws InvalidInput {@code agbCode} with key {@code required}, {@code pharmacy.agbDigits} or
     *     {@code pharmacy.agbKind}
     */
    static String checked(String typed) {
        String code = PlainText.line(typed).replaceAll("[ .-]", "");
        if (code.isEmpty()) {
            throw new InvalidInput(FIELD, "required");
        }
        if (!code.matches(DIGITS)) {
            throw new InvalidInput(FIELD, "pharmacy.agbDigits");
        }
        if (!code.startsWith(PHARMACY)) {
            throw new InvalidInput(FIELD, "pharmacy.agbKind");
        }
        return code;
    }
}
