package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Passwords;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.shared.InvalidInput;

/**
 * "Deblokkeren": the holder of a blocked account lets herself in again, at night, without anybody else, with a code to a channel
 * that was on file before (assurance S5). It releases the block and nothing more.
 */
@ApplicationScoped
public class CaregiverUnblocking {

    @Inject
    Registers registers;

    @Inject
    Passwords passwords;

    /**
     * Sends a code, where there is somebody blocked with that name; answer and work are the same for all.
     *
     * @param kind how the code is wanted; where nobody can be reached that way, the other one
     * @throws TooManyAttempts while the delay after many requests runs
     */
    public void request(String typedName, ChannelKind kind, Visitor visitor) {
        String name = LoginNames.typed(typedName);
        String counted = "release " + LoginNames.throttled(name);
        registers.with(register -> {
            register.requireOpen(counted, visitor.address());
            passwords.pretend();
            register.countTry(counted, visitor.address());
            Optional<KnownCaregiver> who =
                    register.named(name).filter(found -> found.active() && found.block() != null);
            Optional<Channel> to = who.flatMap(found -> channel(found, kind));
            if (to.isPresent()) {
                register.sendReleaseCode(who.get(), to.get(), visitor.address());
            } else {
                register.log(
                        Actor.stranger("", visitor.address()),
                        "release.requested",
                        "caregiver:unknown",
                        Outcome.REFUSED,
                        "nobody blocked by that name");
            }
            return counted;
        });
    }

    /**
     * Releases the block with the code that was sent; the work is the same for all.
     *
     * @throws TooManyAttempts while the delay after many tries runs
     * @throws InvalidInput {@code code} with key {@code emergency.wrongCode}, also when nothing was blocked
     */
    public void release(String typedName, String typedCode, Visitor visitor) {
        String name = LoginNames.typed(typedName);
        String counted = "release code " + LoginNames.throttled(name);
        boolean released = registers.with(register -> {
            register.requireOpen(counted, visitor.address());
            passwords.pretend();
            register.countTry(counted, visitor.address());
            return register.named(name)
                    .filter(who -> register.release(who, OneTimeCode.digits(typedCode), visitor.address()))
                    .isPresent();
        });
        if (!released) {
            throw new InvalidInput("code", "emergency.wrongCode");
        }
    }

    private static Optional<Channel> channel(KnownCaregiver who, ChannelKind wanted) {
        return Stream.concat(
                        who.channels().stream().filter(channel -> channel.kind() == wanted), who.channels().stream())
                .findFirst();
    }
}
