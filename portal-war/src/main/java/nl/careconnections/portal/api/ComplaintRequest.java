package nl.careconnections.portal.api;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;

/** What the calculator is asked about the terms of a complaint, checked. */
record ComplaintRequest(Instant receivedAt) {

    static final String PROCEDURE = "procedure";
    static final String COMPLAINT = "COMPLAINT";

    /**
     * Reads the parameters as they came in the address.
     *
     * @throws InvalidInput naming the first parameter that is missing, repeated, wrong, or of support questions only
     */
    static ComplaintRequest of(
            List<String> procedure, List<String> priority, List<String> receivedAt, List<String> pauses) {
        if (!COMPLAINT.equals(DeadlineRequest.required(PROCEDURE, procedure))) {
            throw new InvalidInput(PROCEDURE, PROCEDURE);
        }
        refuse(DeadlineRequest.PRIORITY, priority);
        refuse(DeadlineRequest.PAUSES, pauses);
        return new ComplaintRequest(DeadlineRequest.instant(
                DeadlineRequest.RECEIVED_AT, DeadlineRequest.required(DeadlineRequest.RECEIVED_AT, receivedAt)));
    }

    private static void refuse(String name, List<String> values) {
        if (!values.isEmpty()) {
            throw new InvalidInput(name, "notWithProcedure", name);
        }
    }
}
