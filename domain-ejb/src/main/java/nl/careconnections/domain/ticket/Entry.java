package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.attachment.Attachment;

/**
 * One item of the timeline as a page shows it.
 *
 * @param author name; empty for what the system did by itself
 * @param mine whether the reader did it
 * @param values arguments for the text of the kind, see {@link EntryKind}
 */
public record Entry(
        long id,
        Instant at,
        EntryKind kind,
        String author,
        boolean byStaff,
        boolean mine,
        String text,
        List<String> values,
        List<Attachment> attachments) {}
