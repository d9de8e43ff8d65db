package nl.careconnections.domain.emergency.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.shared.Network;

/**
 * Where log-ins are kept: {@link DatabaseRegister}, or {@link LocalRegister} on each node by itself while the database is away
 * (assurance R8). Each method is one transaction, with its entry in the access log.
 */
interface Register {

    Optional<KnownCaregiver> named(String userName);

    Optional<KnownCaregiver> numbered(long number);

    boolean knowsDevice(long caregiver, String device);

    /** From where the second factor may be skipped on a known device (assurance S6, S22). */
    List<Network> trustedNetworks(long organisation);

    /** @throws TooManyAttempts while the delay of this name or this address runs */
    void requireOpen(String name, String address);

    /** Counts a try that costs us work. */
    void countTry(String name, String address);

    void refuseStranger(String name, Visitor visitor, String action);

    /** Counts and logs a refusal; the fifth wrong password in a row blocks, which is told. */
    void refuse(KnownCaregiver who, boolean rightPassword, boolean knownDevice, Visitor visitor);

    /** Begins an attempt; false when the account was blocked meanwhile. */
    boolean begin(KnownCaregiver who, boolean knownDevice, UUID attempt);

    void keepPassword(KnownCaregiver who, String hash);

    SentCodes sentCodes(UUID attempt);

    /** Sends a code in place of the one before; empty when one was sent just now, or enough were. */
    Optional<SentCodes> send(UUID attempt, KnownCaregiver who, Channel to);

    /**
     * Tries a code. A place among the five is taken before the code is looked at, so that no number of parallel tries gets a
     * sixth one evaluated (assurance S4).
     *
     * @return the token that makes the browser known; empty when the code is wrong
     * @throws AttemptOver when nothing can be tried: finished already, or blocked
     */
    Optional<String> tryCode(UUID attempt, KnownCaregiver who, String code, Visitor visitor);

    /** Ends an attempt without a code, from a trusted network. */
    void skipCode(UUID attempt, KnownCaregiver who, Visitor visitor);

    /** Who goes on with a session; empty when it was ended, or the account does not let it go on. */
    Optional<SignedIn> signedIn(Pass session, String address);

    void end(UUID session, KnownCaregiver who, String address);

    /** Sends a code that releases a block; false when one was sent just now. */
    boolean sendReleaseCode(KnownCaregiver who, Channel to, String address);

    /** True when the code is right and the account is released with it; five tries each, counted before they are looked at. */
    boolean release(KnownCaregiver who, String code, String address);

    List<WardView> wards(long caregiver, long organisation);

    /**
     * Hands out the list of a ward: who asks, what lies ready for her, and the entry in the log.
     *
     * @return empty when the session does not go on
     */
    Optional<HandOut> handOut(Session session, long ward, Function<HandOut.Wish, HandOut> decision);

    /** An entry of the access log. */
    void log(Actor actor, String action, String subject, Outcome outcome, String reason);

    /** When what is known here was true; the present for the database. */
    Instant knownSince();
}
