package nl.careconnections.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.careconnections.portal.ticket.TicketNumber;
import org.apache.commons.lang3.StringUtils;

/**
 * What is searched for, as it stands in the address.
 *
 * @param words as they were typed, however many
 * @param after the number of the ticket that the page before ended with, 0 on the first page
 */
public record SearchAddress(String page, String words, long after) {

    static SearchAddress of(String page, String words, String after) {
        return new SearchAddress(
                page,
                StringUtils.strip(StringUtils.defaultString(words)),
                TicketNumber.parse(after).orElse(0));
    }

    SearchAddress after(long number) {
        return new SearchAddress(page, words, number);
    }

    public String path() {
        return page + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (after == 0 ? "" : "&after=" + after);
    }
}
