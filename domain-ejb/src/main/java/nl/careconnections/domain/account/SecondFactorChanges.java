package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;

/** Changes of the second factor, each one transaction: the holder is mailed, and the access log has it. */
@ApplicationScoped
@Transactional
class SecondFactorChanges {

    @Inject
    SecondFactorRecords records;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    LoginTrail trail;

    @Inject
    AccessLog log;

    public SecondFactor get(Caller caller) {
        Credential credential = records.lock(caller.accountId());
        return new SecondFactor(credential.seed() != null, records.recoveryCodesLeft(caller.accountId()));
    }

    public TotpSetUp setUp(Caller caller) {
        return records.pending(
                records.lock(caller.accountId()), people.get(caller.accountId()).email());
    }

    public Optional<List<String>> finishSetUp(Caller caller, String code) {
        if (!records.confirm(records.lock(caller.accountId()), PlainText.line(code))) {
            return Optional.empty();
        }
        List<String> codes = records.renewRecoveryCodes(caller.accountId());
        tell(caller, "secondFactor.app");
        return Optional.of(codes);
    }

    public List<String> renewRecoveryCodes(Caller caller) {
        if (records.lock(caller.accountId()).seed() == null) {
            throw new NotAllowed();
        }
        List<String> codes = records.renewRecoveryCodes(caller.accountId());
        tell(caller, "secondFactor.recoveryCodes");
        return codes;
    }

    public void useMailCodes(Caller caller) {
        if (caller.isStaff()) {
            throw new NotAllowed();
        }
        records.lock(caller.accountId());
        records.useMailCodes(caller.accountId());
        tell(caller, "secondFactor.mail");
    }

    private void tell(Caller caller, String action) {
        Person holder = people.get(caller.accountId());
        trail.mail(
                holder,
                "secondFactorChanged",
                clock.instant().toString(),
                List.of(holder.name()),
                "/login/forgotten.xhtml");
        log.done(caller.actor(), action, LoginTrail.subject(caller.accountId()));
    }
}
