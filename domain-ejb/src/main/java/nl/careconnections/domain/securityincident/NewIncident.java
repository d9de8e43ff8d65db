package nl.careconnections.domain.securityincident;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A security incident as somebody typed it.
 *
 * @param submissionKey made when the form was shown
 * @param place where it was seen: a page, an app, a location
 * @param noticedAt in the time of Amsterdam; {@code null} for nothing typed
 * @param whoseData whose data it may concern, without names
 * @param ongoing {@code null} for nothing chosen
 * @param attachments ids of the submitter's own files
 */
public record NewIncident(
        String submissionKey,
        String subject,
        String explanation,
        String place,
        LocalDateTime noticedAt,
        String whoseData,
        Ongoing ongoing,
        List<Long> attachments) {

    public NewIncident {
        attachments = List.copyOf(attachments);
    }
}
