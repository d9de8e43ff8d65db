package nl.careconnections.domain.emergency.people;

import java.io.Serializable;

/**
 * Where a code can be sent to.
 *
 * @param address an e-mail address, or a number in international form as {@code +31612345678}
 * @param label what the organisation calls it, as {@code work}; may be empty
 * @param preferred at most one of each kind
 */
public record Channel(ChannelKind kind, String address, String label, boolean preferred) implements Serializable {

    private static final long serialVersionUID = 1L;
}
