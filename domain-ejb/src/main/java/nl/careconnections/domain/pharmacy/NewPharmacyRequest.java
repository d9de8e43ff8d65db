package nl.careconnections.domain.pharmacy;

import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/**
 * A pharmacy that a customer wants to work with.
 *
 * @param submissionKey made when the form was shown; sent again, it answers as the first time
 * @param system the information system of the pharmacy; may be empty
 * @param contact whom to speak to there
 * @param join whether the customer saw that the pharmacy is under way, and joins
 */
public record NewPharmacyRequest(
        String submissionKey, String name, String agbCode, String place, String system, String contact, boolean join) {

    NewPharmacyRequest checked() {
        Rules.all(
                () -> PlainText.requiredLine("name", name, TypedPharmacy.NAME),
                () -> AgbCode.checked(agbCode),
                () -> PlainText.requiredLine("place", place, TypedPharmacy.PLACE),
                () -> PlainText.lineAtMost("system", system, TypedPharmacy.SYSTEM),
                () -> PlainText.requiredLines("contact", contact, NewRequest.REASON));
        return new NewPharmacyRequest(
                submissionKey,
                PlainText.line(name),
                AgbCode.checked(agbCode),
                PlainText.line(place),
                PlainText.line(system),
                PlainText.lines(contact),
                join);
    }
}
