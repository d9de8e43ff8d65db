package nl.careconnections.domain.emergency.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.shared.Language;

/**
 * What a care system says of a caregiver.
 *
 * @param userName as in nCare; unique over all organisations, capitals or not
 * @param externalId how the organisation names the account; may be empty
 * @param active whether they may log in
 * @param preferredFactor {@code null} for no preference
 * @param channels mail addresses and numbers, in order of each kind
 */
public record CaregiverDetails(
        String userName,
        String externalId,
        String displayName,
        String givenName,
        String familyName,
        Language language,
        boolean active,
        PreferredFactor preferredFactor,
        List<Channel> channels) {

    public CaregiverDetails {
        channels = List.copyOf(channels);
    }

    /** The channels of one kind, in their order. */
    public List<Channel> channels(ChannelKind kind) {
        return channels.stream().filter(channel -> channel.kind() == kind).toList();
    }

    /** Names of what differs, fit for the access log: no values. */
    List<String> differencesFrom(CaregiverDetails other) {
        List<String> names = new ArrayList<>();
        note(names, "userName", userName, other.userName);
        note(names, "externalId", externalId, other.externalId);
        note(names, "displayName", displayName, other.displayName);
        note(names, "givenName", givenName, other.givenName);
        note(names, "familyName", familyName, other.familyName);
        note(names, "language", language, other.language);
        note(names, "active", active, other.active);
        note(names, "secondFactor", preferredFactor, other.preferredFactor);
        note(names, "emails", channels(ChannelKind.MAIL), other.channels(ChannelKind.MAIL));
        note(names, "phoneNumbers", channels(ChannelKind.SMS), other.channels(ChannelKind.SMS));
        return names;
    }

    private static void note(List<String> names, String name, Object mine, Object others) {
        if (!Objects.equals(mine, others)) {
            names.add(name);
        }
    }
}
