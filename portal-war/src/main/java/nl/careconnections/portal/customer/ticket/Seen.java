package nl.careconnections.portal.customer.ticket;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Entry;

/**
 * What somebody had before them when they began to write; goes along in a hidden field, so that a step meant for another
 * state of the ticket is noticed and told (assurance R4).
 *
 * @param version of the ticket
 * @param lastEntry id of the newest entry shown
 */
record Seen(int version, long lastEntry) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    static Seen of(CustomerTicket ticket) {
        return new Seen(
                ticket.header().version(),
                ticket.timeline().stream().mapToLong(Entry::id).max().orElse(0));
    }

    /** A field that was tampered with counts as never seen anything: the domain then refuses once. */
    static Seen parse(String written) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
        return matcher.matches()
                ? new Seen(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : new Seen(-1, 0);
    }

    List<Entry> newIn(CustomerTicket ticket) {
        return ticket.timeline().stream()
                .filter(entry -> entry.id() > lastEntry)
                .toList();
    }

    @Override
    public String toString() {
        return version + "-" + lastEntry;
    }
}
