package nl.careconnections.domain.complaint;

import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/** Somebody who wants to talk before there is a complaint (manual: "altijd eerst contact met ons op te nemen"). */
public record CallRequest(String submissionKey, String subject, String explanation, String phone) {

    /** @throws nl.careconnections.domain.shared.InvalidInput all that is missing or too long */
    void check() {
        Rules.all(
                () -> PlainText.requiredLine("callSubject", subject, NewRequest.SUBJECT),
                () -> PlainText.requiredLines("callExplanation", explanation, NewRequest.REASON),
                () -> PlainText.requiredLine("callPhone", phone, NewComplaint.PHONE));
    }
}
