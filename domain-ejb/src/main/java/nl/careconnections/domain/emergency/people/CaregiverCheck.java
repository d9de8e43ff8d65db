package nl.careconnections.domain.emergency.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.careconnections.domain.shared.EmailAddress;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.MobileNumber;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** What an account must be like; every refusal names the attribute of the document. */
final class CaregiverCheck {

    private static final int LONGEST = 200;
    private static final int LONGEST_LABEL = 50;
    private static final int MOST_CHANNELS = 10;

    private CaregiverCheck() {}

    /**
     * The same, ready to be kept.
     *
     * @throws InvalidInput {@code userName}, {@code externalId}, {@code displayName}, {@code name.givenName},
     *     {@code name.familyName}, {@code emails[0].value}, {@code phoneNumbers[0].value} and so on, all at once
     */
    static CaregiverDetails checked(CaregiverDetails typed) {
        List<Channel> mails = new ArrayList<>();
        List<Channel> numbers = new ArrayList<>();
        Rules.all(
                () -> PlainText.requiredLine("userName", typed.userName(), LONGEST),
                () -> PlainText.lineAtMost("externalId", typed.externalId(), LONGEST),
                () -> PlainText.requiredLine("displayName", typed.displayName(), LONGEST),
                () -> PlainText.lineAtMost("name.givenName", typed.givenName(), LONGEST),
                () -> PlainText.lineAtMost("name.familyName", typed.familyName(), LONGEST),
                () -> mails.addAll(channels("emails", typed.channels(ChannelKind.MAIL), CaregiverCheck::mail)),
                () -> numbers.addAll(
                        channels("phoneNumbers", typed.channels(ChannelKind.SMS), CaregiverCheck::number)));
        mails.addAll(numbers);
        return new CaregiverDetails(
                PlainText.line(typed.userName()),
                PlainText.line(typed.externalId()),
                PlainText.line(typed.displayName()),
                PlainText.line(typed.givenName()),
                PlainText.line(typed.familyName()),
                typed.language(),
                typed.active(),
                typed.preferredFactor(),
                mails);
    }

    /** The same address twice is one channel. */
    private static List<Channel> channels(
            String field, List<Channel> typed, Function<String, Optional<String>> normal) {
        if (typed.size() > MOST_CHANNELS) {
            throw new InvalidInput(field, "emergency.tooManyChannels", MOST_CHANNELS);
        }
        if (typed.stream().filter(Channel::preferred).count() > 1) {
            throw new InvalidInput(field, "emergency.primaryTwice");
        }
        List<Channel> channels = new ArrayList<>();
        List<Runnable> rules = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String place = field + "[" + i + "]";
            Channel channel = typed.get(i);
            rules.add(() -> {
                Channel checked = channel(place, channel, normal);
                if (seen.add(checked.address())) {
                    channels.add(checked);
                }
            });
        }
        Rules.all(rules.toArray(Runnable[]::new));
        return channels;
    }

    private static Channel channel(String place, Channel typed, Function<String, Optional<String>> normal) {
        String value = PlainText.requiredLine(place + ".value", typed.address(), EmailAddress.LONGEST);
        String address = normal.apply(value)
                .orElseThrow(() -> new InvalidInput(
                        place + ".value", typed.kind() == ChannelKind.MAIL ? "account.email" : "account.phone"));
        String label = PlainText.lineAtMost(place + ".type", typed.label(), LONGEST_LABEL);
        return new Channel(typed.kind(), address, label, typed.preferred());
    }

    private static Optional<String> mail(String typed) {
        return EmailAddress.normal(typed);
    }

    /** Also as a URI (RFC 3966), which RFC 7643 recommends. */
    private static Optional<String> number(String typed) {
        return MobileNumber.international(typed.startsWith("tel:") ? typed.substring("tel:".length()) : typed);
    }
}
