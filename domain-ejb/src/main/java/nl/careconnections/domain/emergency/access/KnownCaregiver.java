package nl.careconnections.domain.emergency.access;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.shared.Language;

/**
 * What logging in has to know of somebody.
 *
 * @param epoch a pass of an earlier one is over
 * @param password hash with the name of its kind before it; {@code null} for somebody who is still to choose one
 * @param rehash whether another system made the hash
 * @param block {@code null} for none
 * @param preferred {@code null} for no preference
 * @param wrongCodes since the last right one
 * @param app seed of an authenticator app, closed; {@code null} for none
 * @param appStep the step whose code was used last
 */
record KnownCaregiver(
        long number,
        String userName,
        String name,
        long organisation,
        Language language,
        boolean active,
        int epoch,
        String password,
        boolean rehash,
        Block block,
        List<Channel> channels,
        PreferredFactor preferred,
        int wrongCodes,
        byte[] app,
        long appStep)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    KnownCaregiver {
        channels = List.copyOf(channels);
    }

    boolean isOpenTo(boolean knownDevice) {
        return active && (block == null || block == Block.PASSWORDS && knownDevice);
    }

    boolean hasSecondFactor() {
        return app != null || !channels.isEmpty();
    }

    /** Where a first code goes by itself; empty for who has an app and wants that, or has no channel. */
    Optional<Channel> firstChannel() {
        if (app != null && (preferred == PreferredFactor.APP || preferred == null)) {
            return Optional.empty();
        }
        ChannelKind wanted = preferred == PreferredFactor.MAIL ? ChannelKind.MAIL : ChannelKind.SMS;
        return Stream.of(wanted, ChannelKind.SMS, ChannelKind.MAIL)
                .flatMap(this::byPreference)
                .findFirst();
    }

    /** Where notices go: by mail where there is an address. */
    Optional<Channel> forNotices() {
        return Stream.of(ChannelKind.MAIL, ChannelKind.SMS)
                .flatMap(this::byPreference)
                .findFirst();
    }

    private Stream<Channel> byPreference(ChannelKind kind) {
        List<Channel> ofKind =
                channels.stream().filter(channel -> channel.kind() == kind).toList();
        return Stream.concat(ofKind.stream().filter(Channel::preferred), ofKind.stream());
    }

    String subject() {
        return "caregiver:" + number;
    }

    Actor actor(String address) {
        return Actor.caregiver(number, name, organisation, address);
    }
}
