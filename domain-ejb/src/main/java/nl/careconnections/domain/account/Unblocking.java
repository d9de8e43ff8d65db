package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import org.apache.commons.lang3.StringUtils;

/**
 * "Deblokkeren": the holder of a blocked account lets themselves in again, at any hour, with a code to the address on
 * file (assurance S5). It releases the block and nothing more.
 */
@ApplicationScoped
public class Unblocking {

    @Inject
    UnblockRecords records;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    /**
     * Mails a code, where there is somebody blocked with that name; answer and work are the same for all.
     *
     * @throws TooManyAttempts while the delay after many requests runs
     */
    public void request(String typedEmail, Visitor visitor) {
        throttle.requireOpen("unblock " + email(typedEmail), visitor.address());
        passwords.pretend();
        throttle.count("unblock " + email(typedEmail), visitor.address());
        records.mailCode(email(typedEmail), visitor.address());
    }

    /**
     * Releases the block with the code from the mail.
     *
     * @throws InvalidInput {@code code} with key {@code account.wrongCode}, also when nothing was blocked
     */
    public void release(String typedEmail, String code, Visitor visitor) {
        if (!records.release(email(typedEmail), SecondFactorRecords.digits(PlainText.line(code)), visitor.address())) {
            throw new InvalidInput("code", "account.wrongCode");
        }
    }

    private static String email(String typed) {
        return StringUtils.left(PlainText.line(typed), 254);
    }
}
