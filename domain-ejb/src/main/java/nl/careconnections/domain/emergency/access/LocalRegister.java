package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.careconnections.domain.account.ThrottledBy;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.shared.Network;
import nl.careconnections.domain.shared.RandomToken;

/**
 * Log-ins of this node alone, from its copy of the accounts, with counters of its own in memory; what happens goes into the
 * journal before it is answered. One at a time: there is nobody to wait for but this node's memory and disk.
 */
@ApplicationScoped
class LocalRegister implements Register {

    private static final int MOST_REMEMBERED = 20_000;

    @Inject
    NodeCopy copy;

    @Inject
    Journal journal;

    @Inject
    AppCodes codes;

    @Inject
    DirectMessages messages;

    @Inject
    Clock clock;

    private final Map<Long, Counters> counters = new HashMap<>();
    private final Map<UUID, Attempt> attempts = new HashMap<>();
    private final Map<String, Tries> tries = new HashMap<>();
    private final Map<Long, ReleaseCode> releaseCodes = new HashMap<>();
    private final Set<UUID> ended = new HashSet<>();

    private static final class Counters {
        private int wrongPasswords;
        private int wrongCodes;
        private boolean released;
        private int blocks;
        private Block block;
        private long appStep;
        private final Set<String> devices = new HashSet<>();
        private final Map<String, Integer> wrongOnDevice = new HashMap<>();
    }

    private static final class Attempt {
        private final Instant begunAt;
        private SentCodes sent = SentCodes.NONE;
        private byte[] hash;
        private boolean finished;

        private Attempt(Instant begunAt) {
            this.begunAt = begunAt;
        }
    }

    private record Tries(long failures, Instant lastAt, Instant closedUntil) {}

    private static final class ReleaseCode {
        private final byte[] hash;
        private final Instant sentAt;
        private int tries;

        private ReleaseCode(byte[] hash, Instant sentAt) {
            this.hash = hash;
            this.sentAt = sentAt;
        }
    }

    @Override
    public synchronized Optional<KnownCaregiver> named(String userName) {
        return copy.get().named(userName).map(this::asOfNow);
    }

    @Override
    public synchronized Optional<KnownCaregiver> numbered(long number) {
        return copy.get().numbered(number).map(this::asOfNow);
    }

    /** What happened here since the copy was taken goes before it. */
    private KnownCaregiver asOfNow(Roster.Person person) {
        KnownCaregiver who = person.account();
        Counters since = counters(who.number());
        Block block = since.block != null || since.released ? since.block : who.block();
        return new KnownCaregiver(
                who.number(),
                who.userName(),
                who.name(),
                who.organisation(),
                who.language(),
                who.active(),
                who.epoch() + since.blocks,
                who.password(),
                who.rehash(),
                block,
                who.channels(),
                who.preferred(),
                who.wrongCodes(),
                who.app(),
                Math.max(who.appStep(), since.appStep));
    }

    @Override
    public synchronized boolean knowsDevice(long caregiver, String device) {
        String hash = hash(device);
        return counters(caregiver).devices.contains(hash)
                || copy.get()
                        .numbered(caregiver)
                        .filter(person -> person.devices().contains(hash))
                        .filter(person ->
                                counters(caregiver).wrongOnDevice.getOrDefault(hash, 0) < AccessPolicy.WRONG_PASSWORDS)
                        .isPresent();
    }

    @Override
    public List<Network> trustedNetworks(long organisation) {
        return copy.get().roster().networks().getOrDefault(organisation, List.of()).stream()
                .map(Network::parse)
                .toList();
    }

    @Override
    public synchronized void requireOpen(String name, String address) {
        Instant now = clock.instant();
        for (String key : List.of(key(ThrottledBy.NAME, name), key(ThrottledBy.ADDRESS, address))) {
            Tries counted = tries.get(key);
            if (counted != null && counted.closedUntil.isAfter(now)) {
                throw new TooManyAttempts(
                        Duration.between(now, counted.closedUntil).toSeconds() + 1);
            }
        }
    }

    @Override
    public synchronized void countTry(String name, String address) {
        count(ThrottledBy.NAME, name);
        count(ThrottledBy.ADDRESS, address);
    }

    private void count(ThrottledBy kind, String value) {
        Instant now = clock.instant();
        if (tries.size() > MOST_REMEMBERED) {
            tries.values().removeIf(counted -> counted.closedUntil.isBefore(now));
        }
        Tries before = tries.get(key(kind, value));
        boolean forgotten = before == null || before.lastAt.isBefore(now.minus(kind.memory()));
        long failures = forgotten ? 1 : before.failures + 1;
        tries.put(key(kind, value), new Tries(failures, now, now.plus(kind.delay(failures))));
    }

    @Override
    public synchronized void refuseStranger(String name, Visitor visitor, String action) {
        countTry(name, visitor.address());
        log(Actor.stranger("", visitor.address()), action, "caregiver:unknown", Outcome.REFUSED, "unknown name");
    }

    @Override
    public synchronized void refuse(KnownCaregiver who, boolean rightPassword, boolean knownDevice, Visitor visitor) {
        countTry(LoginNames.throttled(who.userName()), visitor.address());
        Counters counted = counters(who.number());
        if (!rightPassword && !knownDevice) {
            counted.wrongPasswords++;
        } else if (!rightPassword) {
            counted.wrongOnDevice.merge(hash(visitor.device()), 1, Integer::sum);
        }
        log(
                who.actor(visitor.address()),
                "login.refused",
                who.subject(),
                Outcome.REFUSED,
                rightPassword ? "account is blocked" : "wrong password");
        boolean deviceLost = knownDevice
                && counted.wrongOnDevice.getOrDefault(hash(visitor.device()), 0) >= AccessPolicy.WRONG_PASSWORDS;
        if (deviceLost) {
            counted.devices.remove(hash(visitor.device()));
        }
        if (!rightPassword && (deviceLost || counted.wrongPasswords >= AccessPolicy.WRONG_PASSWORDS)) {
            block(who, Block.PASSWORDS, visitor.address());
        }
    }

    private void block(KnownCaregiver who, Block reason, String address) {
        Counters counted = counters(who.number());
        if (counted.block == Block.CODES || counted.block == reason) {
            return;
        }
        note(
                who.actor(address),
                "caregiver.blocked",
                who,
                Outcome.REFUSED,
                reason == Block.CODES ? "five wrong codes" : "five wrong passwords",
                reason == Block.CODES
                        ? JournalEntry.Effect.BLOCKED_FOR_CODES
                        : JournalEntry.Effect.BLOCKED_FOR_PASSWORDS,
                "");
        counted.block = reason;
        counted.blocks += reason == Block.CODES ? 1 : 0;
        messages.blocked(who, clock.instant().toString());
    }

    @Override
    public synchronized boolean begin(KnownCaregiver who, boolean knownDevice, UUID attempt) {
        if (!asOfNow(copy.get().numbered(who.number()).orElseThrow(AttemptOver::new))
                .isOpenTo(knownDevice)) {
            return false;
        }
        counters(who.number()).wrongPasswords = 0;
        tries.remove(key(ThrottledBy.NAME, LoginNames.throttled(who.userName())));
        attempt(attempt);
        return true;
    }

    /** A password is hashed anew when the database is back. */
    @Override
    public void keepPassword(KnownCaregiver who, String hash) {}

    @Override
    public synchronized SentCodes sentCodes(UUID attempt) {
        return attempt(attempt).sent;
    }

    @Override
    public synchronized Optional<SentCodes> send(UUID attempt, KnownCaregiver who, Channel to) {
        Instant now = clock.instant();
        Attempt underway = attempt(attempt);
        if (underway.finished || !underway.sent.mayBeFollowedAt(now)) {
            return Optional.empty();
        }
        OneTimeCode code = OneTimeCode.make();
        underway.hash = codes.hash(attempt, code.digits());
        underway.sent = new SentCodes(underway.sent.count() + 1, code.reference(), Masked.of(to), now);
        messages.code(who, to, code, attempt + ":" + underway.sent.count());
        return Optional.of(underway.sent);
    }

    @Override
    public synchronized Optional<String> tryCode(UUID attempt, KnownCaregiver who, String code, Visitor visitor) {
        Attempt underway = attempt(attempt);
        Counters counted = counters(who.number());
        if (underway.finished || who.block() == Block.CODES || counted.wrongCodes >= AccessPolicy.WRONG_CODES) {
            throw new AttemptOver();
        }
        counted.wrongCodes++;
        if (isRight(attempt, underway, who, code)) {
            return Optional.of(logIn(underway, who, visitor, ""));
        }
        note(
                who.actor(visitor.address()),
                "login.refused",
                who,
                Outcome.REFUSED,
                "wrong code",
                JournalEntry.Effect.WRONG_CODE,
                "");
        if (counted.wrongCodes == AccessPolicy.WRONG_CODES) {
            block(who, Block.CODES, visitor.address());
        }
        return Optional.empty();
    }

    private boolean isRight(UUID attempt, Attempt underway, KnownCaregiver who, String digits) {
        boolean sent = underway.hash != null
                && underway.sent.at().isAfter(clock.instant().minus(AccessPolicy.CODE))
                && MessageDigest.isEqual(underway.hash, codes.hash(attempt, digits));
        if (sent) {
            return true;
        }
        OptionalLong step = codes.step(who, Math.max(who.appStep(), counters(who.number()).appStep), digits);
        step.ifPresent(used -> {
            note(
                    who.actor("-"),
                    "login.appCode",
                    who,
                    Outcome.DONE,
                    "",
                    JournalEntry.Effect.APP_CODE_USED,
                    String.valueOf(used));
            counters(who.number()).appStep = used;
        });
        return step.isPresent();
    }

    @Override
    public synchronized void skipCode(UUID attempt, KnownCaregiver who, Visitor visitor) {
        logIn(attempt(attempt), who, visitor, "trusted network");
    }

    private String logIn(Attempt underway, KnownCaregiver who, Visitor visitor, String reason) {
        String device = knowsDevice(who.number(), visitor.device()) ? visitor.device() : RandomToken.make();
        note(
                who.actor(visitor.address()),
                "login.done",
                who,
                Outcome.DONE,
                reason,
                JournalEntry.Effect.DEVICE_KNOWN,
                hash(device));
        Counters counted = counters(who.number());
        counted.wrongCodes = 0;
        counted.wrongOnDevice.remove(hash(device));
        counted.devices.add(hash(device));
        underway.finished = true;
        underway.hash = null;
        return device;
    }

    @Override
    public synchronized Optional<SignedIn> signedIn(Pass session, String address) {
        return numbered(session.caregiver())
                .filter(session::opensFor)
                .filter(who -> !isEnded(session.id()))
                .map(who -> new SignedIn(who.number(), who.name(), who.organisation(), who.language(), address));
    }

    private boolean isEnded(UUID session) {
        return ended.contains(session) || copy.get().roster().ended().contains(session);
    }

    @Override
    public synchronized void end(UUID session, KnownCaregiver who, String address) {
        if (!isEnded(session)) {
            note(
                    who.actor(address),
                    "logout.done",
                    who,
                    Outcome.DONE,
                    "",
                    JournalEntry.Effect.SESSION_ENDED,
                    session.toString());
            ended.add(session);
        }
    }

    @Override
    public synchronized boolean sendReleaseCode(KnownCaregiver who, Channel to, String address) {
        Instant now = clock.instant();
        ReleaseCode before = releaseCodes.get(who.number());
        log(who.actor(address), "release.requested", who.subject(), Outcome.DONE, "");
        if (before != null && before.sentAt.isAfter(now.minus(AccessPolicy.BETWEEN_CODES))) {
            return false;
        }
        OneTimeCode code = OneTimeCode.make();
        releaseCodes.put(who.number(), new ReleaseCode(codes.releaseHash(who.number(), code.digits()), now));
        messages.releaseCode(who, to, code, now.toString());
        return true;
    }

    @Override
    public synchronized boolean release(KnownCaregiver who, String code, String address) {
        ReleaseCode sent = releaseCodes.get(who.number());
        if (sent == null
                || sent.tries >= AccessPolicy.WRONG_CODES
                || !sent.sentAt.isAfter(clock.instant().minus(AccessPolicy.CODE))) {
            return false;
        }
        sent.tries++;
        if (!MessageDigest.isEqual(sent.hash, codes.releaseHash(who.number(), code))) {
            log(who.actor(address), "caregiver.released", who.subject(), Outcome.REFUSED, "wrong code");
            return false;
        }
        releaseCodes.remove(who.number());
        if (who.block() == null) {
            return false;
        }
        note(who.actor(address), "caregiver.released", who, Outcome.DONE, "", JournalEntry.Effect.RELEASED, "");
        Counters counted = counters(who.number());
        counted.block = null;
        counted.released = true;
        counted.wrongCodes = 0;
        counted.wrongPasswords = 0;
        messages.released(who, clock.instant().toString());
        return true;
    }

    @Override
    public List<WardView> wards(long caregiver, long organisation) {
        Set<Long> rights =
                copy.get().numbered(caregiver).map(Roster.Person::wards).orElse(Set.of());
        return copy.get().roster().wards().stream()
                .filter(ward -> rights.contains(ward.id()) && ward.organisation() == organisation)
                .map(Roster.Ward::view)
                .toList();
    }

    @Override
    public Optional<HandOut> handOut(Session session, long ward, Function<HandOut.Wish, HandOut> decision) {
        return signedIn(session.pass(), session.address()).map(who -> {
            HandOut handOut = decision.apply(new HandOut.Wish(who, ward(who, ward)));
            handOut.entry()
                    .ifPresent(entry ->
                            log(who.actor(), HandOut.ACTION, entry.subject(), entry.outcome(), entry.reason()));
            return handOut;
        });
    }

    private Optional<WardOnShelf> ward(SignedIn who, long ward) {
        return wards(who.number(), who.organisation()).stream()
                .filter(own -> own.id() == ward)
                .map(own -> new WardOnShelf(own.name(), own.list()))
                .findFirst();
    }

    @Override
    public void log(Actor actor, String action, String subject, Outcome outcome, String reason) {
        journal.append(JournalEntry.of(clock.instant(), actor, action, subject, outcome, reason));
    }

    @Override
    public Instant knownSince() {
        return copy.get().roster().knownAt();
    }

    /** The database and the copy know all of it now, unless somebody wrote since. Codes that were sent end by their age. */
    synchronized void forget() {
        if (journal.isEmpty()) {
            counters.clear();
            tries.clear();
            ended.clear();
        }
    }

    private void note(
            Actor actor,
            String action,
            KnownCaregiver who,
            Outcome outcome,
            String reason,
            JournalEntry.Effect effect,
            String detail) {
        journal.append(JournalEntry.with(
                clock.instant(), actor, action, who.subject(), outcome, reason, effect, who.number(), detail));
    }

    private Counters counters(long caregiver) {
        return counters.computeIfAbsent(caregiver, number -> {
            Counters fresh = new Counters();
            fresh.wrongCodes = copy.get()
                    .numbered(number)
                    .map(person -> person.account().wrongCodes())
                    .orElse(0);
            return fresh;
        });
    }

    private Attempt attempt(UUID id) {
        if (attempts.size() > MOST_REMEMBERED) {
            Instant over = clock.instant().minus(AccessPolicy.ATTEMPT);
            attempts.values().removeIf(attempt -> attempt.begunAt.isBefore(over));
        }
        return attempts.computeIfAbsent(id, fresh -> new Attempt(clock.instant()));
    }

    private static String key(ThrottledBy kind, String value) {
        return HexFormat.of().formatHex(kind.key(value));
    }

    private static String hash(String device) {
        return HexFormat.of().formatHex(RandomToken.hash(device));
    }
}
