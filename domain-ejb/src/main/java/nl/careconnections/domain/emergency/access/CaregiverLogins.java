package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Passwords;
import nl.careconnections.domain.account.TooBusy;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.shared.InvalidInput;
import org.apache.commons.lang3.StringUtils;

/**
 * Logging in to the emergency portal: user name and password of nCare, then a code by text message, mail or app. Passwords are
 * checked between transactions.
 */
@ApplicationScoped
public class CaregiverLogins {

    @Inject
    Registers registers;

    @Inject
    Passes passes;

    @Inject
    CaregiverPassword password;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /**
     * The first step; whoever the name belongs to, the work is the same (assurance S3). A code goes out where somebody does not
     * prefer an app. From a network of the organisation, on a device that is known, no code is asked.
     *
     * @throws NotLetIn when name and password do not open the door, or the account is blocked
     * @throws NoSecondFactor when the password was right, and no code can be sent
     * @throws TooManyAttempts while the delay after wrong passwords runs
     * @throws TooBusy when too many do this at once
     */
    public Step begin(String typedName, String typedPassword, Visitor visitor) {
        String name = LoginNames.typed(typedName);
        return registers.with(register -> begin(register, name, StringUtils.defaultString(typedPassword), visitor));
    }

    private Step begin(Register register, String name, String typed, Visitor visitor) {
        Optional<KnownCaregiver> found = register.named(name).filter(KnownCaregiver::active);
        boolean known = found.isPresent() && register.knowsDevice(found.get().number(), visitor.device());
        if (!known) {
            register.requireOpen(LoginNames.throttled(name), visitor.address());
        }
        String stored = found.map(KnownCaregiver::password).orElse(null);
        boolean right = password.matches(stored, typed);
        if (found.isEmpty()) {
            register.refuseStranger(LoginNames.throttled(name), visitor, "login.refused");
            password.level(stored);
            throw new NotLetIn();
        }
        KnownCaregiver who = found.get();
        Pass attempt = Pass.attempt(who, clock.instant());
        if (!right || !register.begin(who, known, attempt.id())) {
            register.refuse(who, right, known, visitor);
            password.level(stored);
            throw new NotLetIn();
        }
        if (password.isToBeHashedAnew(who)) {
            register.keepPassword(who, password.hash(typed));
        }
        return proceed(register, who, attempt, known, visitor);
    }

    private Step proceed(Register register, KnownCaregiver who, Pass attempt, boolean known, Visitor visitor) {
        if (known && isTrusted(register, who, visitor)) {
            register.skipCode(attempt.id(), who, visitor);
            return new Step(passes.seal(Pass.session(who, clock.instant())), true, visitor.device());
        }
        if (!who.hasSecondFactor()) {
            throw new NoSecondFactor();
        }
        who.firstChannel().ifPresent(channel -> register.send(attempt.id(), who, channel));
        return new Step(passes.seal(attempt), false, "");
    }

    private static boolean isTrusted(Register register, KnownCaregiver who, Visitor visitor) {
        return register.trustedNetworks(who.organisation()).stream()
                .anyMatch(network -> network.contains(visitor.address()));
    }

    /**
     * What is asked in the second step.
     *
     * @throws AttemptOver when the attempt ended
     */
    public CodeStep codeStep(String sealed) {
        return registers.with(register -> {
            Pass attempt = attempt(sealed);
            KnownCaregiver who = holder(register, attempt).orElseThrow(AttemptOver::new);
            SentCodes sent = register.sentCodes(attempt.id());
            Instant now = clock.instant();
            long wait = sent.nextAt()
                    .map(next -> Math.max(0, Duration.between(now, next).toSeconds() + 1))
                    .orElse(0L);
            return new CodeStep(
                    sent.count() > 0,
                    sent.reference(),
                    sent.to(),
                    who.app() != null,
                    ways(who),
                    sent.nextAt().filter(now::isBefore).isPresent() ? wait : 0,
                    sent.count() >= AccessPolicy.CODES_PER_ATTEMPT);
        });
    }

    /**
     * Sends a code, in place of the one before.
     *
     * @param way of {@link CodeStep#ways()}
     * @throws AttemptOver when the attempt ended
     * @throws InvalidInput {@code code} with key {@code emergency.codeTooSoon}
     */
    public void send(String sealed, String way) {
        registers.with(register -> {
            Pass attempt = attempt(sealed);
            KnownCaregiver who = holder(register, attempt).orElseThrow(AttemptOver::new);
            Channel channel = channel(who, way);
            return register.send(attempt.id(), who, channel)
                    .orElseThrow(() -> new InvalidInput("code", "emergency.codeTooSoon"));
        });
    }

    /**
     * The second step.
     *
     * @throws InvalidInput {@code code} with key {@code emergency.wrongCode}
     * @throws AttemptOver when the attempt ended, the fifth wrong code included
     */
    public Step finish(String sealed, String typedCode, Visitor visitor) {
        return registers.with(register -> {
            Pass attempt = attempt(sealed);
            KnownCaregiver who = holder(register, attempt).orElseThrow(AttemptOver::new);
            String device = register.tryCode(attempt.id(), who, OneTimeCode.digits(typedCode), visitor)
                    .orElseThrow(() -> refused(register, attempt));
            return new Step(passes.seal(Pass.session(who, clock.instant())), true, device);
        });
    }

    private static RuntimeException refused(Register register, Pass attempt) {
        return holder(register, attempt).isPresent()
                ? new InvalidInput("code", "emergency.wrongCode")
                : new AttemptOver();
    }

    /** The session of a pass; empty when it is no pass, or an old one. */
    public Optional<Session> session(String sealed, String address) {
        return passes.open(sealed, Pass.Stage.LISTS).map(pass -> new Session(pass, address));
    }

    /** Who sends a request in this session; empty when it does not go on. */
    public Optional<SignedIn> find(Session session) {
        return registers.with(register -> register.signedIn(session.pass(), session.address()));
    }

    /** The pass to keep from now on, when the one that was shown is to be renewed so that the session does not end. */
    public Optional<String> renewed(Session session) {
        Instant now = clock.instant();
        return session.pass().isWorthRenewingAt(now)
                ? Optional.of(passes.seal(session.pass().seen(now)))
                : Optional.empty();
    }

    /** Whether a log-in waits for its code. */
    public boolean isUnderway(String sealed) {
        return passes.open(sealed, Pass.Stage.CODE).isPresent();
    }

    /** Ends a session on every device that holds its pass. */
    public void end(String sealed, String address) {
        passes.open(sealed, Pass.Stage.LISTS)
                .ifPresent(pass -> registers.with(register -> {
                    register.numbered(pass.caregiver()).ifPresent(who -> register.end(pass.id(), who, address));
                    return pass;
                }));
    }

    private Pass attempt(String sealed) {
        return passes.open(sealed, Pass.Stage.CODE).orElseThrow(AttemptOver::new);
    }

    private static Optional<KnownCaregiver> holder(Register register, Pass pass) {
        return register.numbered(pass.caregiver()).filter(pass::opensFor);
    }

    private static List<CodeStep.Way> ways(KnownCaregiver who) {
        return IntStream.range(0, who.channels().size())
                .mapToObj(place -> way(place, who.channels().get(place)))
                .toList();
    }

    private static CodeStep.Way way(int place, Channel channel) {
        return new CodeStep.Way(String.valueOf(place), channel.kind() == ChannelKind.MAIL, Masked.of(channel));
    }

    private static Channel channel(KnownCaregiver who, String way) {
        return IntStream.range(0, who.channels().size())
                .filter(place -> String.valueOf(place).equals(way))
                .mapToObj(place -> who.channels().get(place))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("code", "emergency.unknownWay"));
    }
}
