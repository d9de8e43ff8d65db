package nl.careconnections.noodportaal.door;

import nl.careconnections.domain.account.TooBusy;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.noodportaal.page.Texts;

/**
 * What is wrong with what was sent, in words that say what to do.
 *
 * @param field the input it is about; empty for none
 */
public record Problem(String field, String words, int status) {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    static Problem of(BusinessException refusal, Texts text) {
        String field = refusal instanceof InvalidInput invalid ? invalid.field() : "";
        int status = UNPROCESSABLE;
        if (refusal instanceof TooManyAttempts) {
            status = TOO_MANY;
        } else if (refusal instanceof TooBusy) {
            status = BUSY;
        }
        return new Problem(field, text.with("problem." + refusal.key(), refusal.arguments()), status);
    }
}
