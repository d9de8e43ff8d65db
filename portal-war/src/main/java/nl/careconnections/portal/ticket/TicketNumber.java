package nl.careconnections.portal.ticket;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A ticket's number as it stands in an address. */
public final class TicketNumber {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

    private TicketNumber() {}

    /** The number, or empty for anything that cannot be one. */
    public static OptionalLong parse(String typed) {
        return typed != null && DIGITS.matcher(typed).matches()
                ? OptionalLong.of(Long.parseLong(typed))
                : OptionalLong.empty();
    }
}
