package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import org.apache.commons.lang3.StringUtils;

/**
 * The front door: e-mail address and password, then a second factor, always both. Passwords are hashed between
 * transactions, so that nobody holds a connection meanwhile.
 */
@ApplicationScoped
public class Logins {

    private static final int LONGEST_EMAIL = 254;

    @Inject
    LoginRecords records;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    /**
     * The first step. Whoever the name belongs to, the work is the same (assurance S3).
     *
     * @throws LoginRefused when name and password do not open the door, or the account is blocked
     * @throws TooManyAttempts while the delay after wrong passwords runs
     * @throws TooBusy when too many do this at once
     */
    public LoginAttempt begin(String typedEmail, String password, Visitor visitor) {
        String email = StringUtils.left(PlainText.line(typedEmail), LONGEST_EMAIL);
        LoginRecords.Candidate candidate = records.candidate(email, visitor);
        if (!candidate.knownDevice()) {
            throttle.requireOpen(email, visitor.address());
        }
        boolean right = passwords.matches(candidate.passwordHash(), StringUtils.defaultString(password));
        Optional<LoginAttempt> attempt = right ? records.open(email, candidate) : Optional.empty();
        if (attempt.isEmpty()) {
            records.countRefusal(email, candidate, right, visitor);
            throw new LoginRefused();
        }
        if (passwords.isOutdated(candidate.passwordHash())) {
            records.rehash(candidate, passwords.hash(password));
        }
        return attempt.get();
    }

    /** The attempt behind a token; empty when it ended. */
    public Optional<LoginAttempt> find(String attemptToken) {
        return records.find(attemptToken);
    }

    /**
     * Mails a code, in place of one mailed before.
     *
     * @throws AttemptEnded when the attempt ended
     * @throws InvalidInput {@code code} with key {@code account.codeTooSoon} or {@code account.noMailCode}
     */
    public void mailCode(String attemptToken) {
        records.mailCode(attemptToken);
    }

    /**
     * The second step.
     *
     * @throws InvalidInput {@code code} with key {@code account.wrongCode}
     * @throws AttemptEnded when the attempt ended, the fifth wrong code included
     */
    public LoggedIn finish(String attemptToken, CodeKind kind, String code, Visitor visitor) {
        return records.finish(attemptToken, kind, PlainText.line(code), visitor)
                .orElseThrow(() -> records.find(attemptToken).isPresent() ? wrongCode() : new AttemptEnded());
    }

    /** The authenticator app to add, for somebody without a second factor. */
    public TotpSetUp setUp(String attemptToken) {
        return records.setUp(attemptToken);
    }

    /**
     * The second step for somebody who adds an authenticator app with it.
     *
     * @throws InvalidInput {@code code} with key {@code account.wrongCode}
     * @throws AttemptEnded when the attempt ended
     */
    public FirstLogin finishSetUp(String attemptToken, String code, Visitor visitor) {
        return records.finishSetUp(attemptToken, PlainText.line(code), visitor).orElseThrow(Logins::wrongCode);
    }

    private static InvalidInput wrongCode() {
        return new InvalidInput("code", "account.wrongCode");
    }
}
