package nl.careconnections.domain.ticket;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;

/** The key that a form carries, so that pressing twice sends once; unique per account (assurance R4). */
final class SubmissionKey {

    private static final int MAXIMUM = 60;

    private SubmissionKey() {}

    /** @throws InvalidInput {@code submissionKey} with key {@code required} or {@code tooLong} */
    static String checked(String typed) {
        return PlainText.requiredLine("submissionKey", typed, MAXIMUM);
    }
}
