package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.careconnections.domain.account.TooBusy;
import nl.careconnections.domain.account.TotpSetUp;
import nl.careconnections.domain.shared.InvalidInput;
import org.apache.commons.lang3.StringUtils;

/** An authenticator app beside codes by message: it gives codes where there is no network at all. */
@ApplicationScoped
public class CaregiverApps {

    @Inject
    CaregiverAppRecords records;

    @Inject
    CaregiverPassword password;

    /** The app in use, and the one to add. */
    public record AppState(boolean inUse, TotpSetUp setUp) {}

    /** The set-up under way; the same one until it is finished, so that a reload keeps the picture that was scanned. */
    public AppState get(SignedIn caregiver) {
        return records.get(caregiver);
    }

    /**
     * Takes the app into use, in place of one before; told to the holder.
     *
     * @throws InvalidInput {@code password} with key {@code emergency.wrongPassword}, {@code code} with key
     *     {@code emergency.wrongCode}
     * @throws TooBusy when too many passwords are checked at once
     */
    public void use(SignedIn caregiver, String typedPassword, String code) {
        requirePassword(caregiver, typedPassword);
        if (!records.use(caregiver, OneTimeCode.digits(code))) {
            throw new InvalidInput("code", "emergency.wrongCode");
        }
    }

    /**
     * Does without the app from now on; codes go by message.
     *
     * @throws InvalidInput {@code password} with key {@code emergency.wrongPassword}, {@code code} with key
     *     {@code emergency.onlyFactor} where no code could be sent then
     */
    public void remove(SignedIn caregiver, String typedPassword) {
        requirePassword(caregiver, typedPassword);
        records.remove(caregiver);
    }

    /** A wrong one counts as at the door: whoever found a telephone lying about must not have all night to guess. */
    private void requirePassword(SignedIn caregiver, String typed) {
        Optional<String> stored = records.password(caregiver);
        if (!password.matches(stored.orElse(null), StringUtils.defaultString(typed))) {
            records.countWrong(caregiver);
            throw new InvalidInput("password", "emergency.wrongPassword");
        }
    }
}
