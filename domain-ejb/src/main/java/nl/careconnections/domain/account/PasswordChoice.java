package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import org.apache.commons.lang3.StringUtils;

/**
 * Choosing a password: with an invitation, after a reset, or while logged in. The rules are looked at before the link is
 * used up, so that a refused password costs nothing.
 */
@ApplicationScoped
public class PasswordChoice {

    @Inject
    PasswordRecords records;

    @Inject
    PasswordRules rules;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    /**
     * Answers an invitation; the attempt goes on with the second factor.
     *
     * @throws LinkExpired when the invitation was used, replaced or is too old
     * @throws InvalidInput {@code password} with the reason of {@link PasswordRules#check}
     */
    public LoginAttempt accept(String invitationToken, String password, Visitor visitor) {
        Person invited = records.holder(invitationToken, AccountLinks.Purpose.INVITATION);
        return records.accept(invitationToken, checkedHash(invited.accountId(), password), visitor.address());
    }

    /**
     * Mails a link to choose a new password, where there is somebody with that name; the answer and the work are the same
     * where there is not (assurance S3).
     *
     * @throws TooManyAttempts while the delay after many requests runs
     */
    public void forgot(String typedEmail, Visitor visitor) {
        String email = StringUtils.left(PlainText.line(typedEmail), 254);
        throttle.requireOpen("reset " + email, visitor.address());
        passwords.pretend();
        throttle.count("reset " + email, visitor.address());
        records.mailReset(email, visitor.address());
    }

    /** Whether the link of a reset still works; looking uses nothing up. */
    public boolean isResetOpen(String resetToken) {
        try {
            records.holder(resetToken, AccountLinks.Purpose.RESET);
            return true;
        } catch (LinkExpired e) {
            return false;
        }
    }

    /**
     * @throws LinkExpired when the link was used, replaced or is too old
     * @throws InvalidInput {@code password} with the reason of {@link PasswordRules#check}
     */
    public void reset(String resetToken, String password, Visitor visitor) {
        Person holder = records.holder(resetToken, AccountLinks.Purpose.RESET);
        records.reset(resetToken, checkedHash(holder.accountId(), password), visitor.address());
    }

    /**
     * Changes the caller's own password; their other sessions end.
     *
     * @throws InvalidInput {@code currentPassword} with key {@code account.wrongPassword}, {@code password} with the reason
     *     of {@link PasswordRules#check}, or both
     */
    public void change(Caller caller, String currentPassword, String password, String sessionToken) {
        Rules.all(
                () -> requirePassword(caller, currentPassword),
                () -> rules.check(StringUtils.defaultString(password), records.context(caller.accountId())));
        records.change(caller, checkedHash(caller.accountId(), password), sessionToken);
    }

    /**
     * Makes sure that it is still the same person who sits there, before something important changes.
     *
     * @throws InvalidInput {@code currentPassword} with key {@code account.wrongPassword}
     */
    public void requirePassword(Caller caller, String currentPassword) {
        if (!passwords.matches(records.hash(caller.accountId()), StringUtils.defaultString(currentPassword))) {
            records.countWrong(caller);
            throw new InvalidInput("currentPassword", "account.wrongPassword");
        }
    }

    private String checkedHash(long accountId, String password) {
        rules.check(StringUtils.defaultString(password), records.context(accountId));
        return passwords.hash(password);
    }
}
