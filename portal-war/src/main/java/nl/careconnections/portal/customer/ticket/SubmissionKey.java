package nl.careconnections.portal.customer.ticket;

import java.util.UUID;

/** Goes along with a form that makes something, so that sending it twice makes it once (assurance R4). */
public final class SubmissionKey {

    private SubmissionKey() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }
}
