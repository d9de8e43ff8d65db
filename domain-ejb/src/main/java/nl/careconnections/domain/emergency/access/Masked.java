package nl.careconnections.domain.emergency.access;

import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;

/** A channel as its holder recognises it, and nobody else can use: "be…@zorg.example", "…89". */
final class Masked {

    private static final int SHOWN_OF_NAME = 2;
    private static final int SHOWN_OF_NUMBER = 2;

    private Masked() {}

    static String of(Channel channel) {
        String address = channel.address();
        if (channel.kind() == ChannelKind.SMS) {
            return "…" + address.substring(address.length() - SHOWN_OF_NUMBER);
        }
        int at = address.indexOf('@');
        return address.substring(0, Math.min(SHOWN_OF_NAME, at)) + "…" + address.substring(at);
    }
}
