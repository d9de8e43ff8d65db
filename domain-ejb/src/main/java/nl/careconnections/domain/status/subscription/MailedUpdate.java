package nl.careconnections.domain.status.subscription;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.careconnections.domain.notification.Circular;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.status.Address;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.Words;
import org.apache.commons.lang3.StringUtils;

/** The mail about one update in one language. What was typed stands in its places as plain values (assurance S14). */
record MailedUpdate(Board.Story story, Board.Update update, Address address, Language language) {

    Circular circular() {
        String phase = phase();
        return new Circular(
                event(update.code()),
                language,
                "status.update",
                List.of(
                        StringUtils.removeEnd(phase, "."),
                        story.title().in(language),
                        phase + " " + say("update.for", touched()),
                        update.text().in(language),
                        labelled("works", " ", update.works()),
                        labelled("workaround", ": ", update.workaround()),
                        update.promisedAt() == null ? "" : say("update.next", moment(update.promisedAt()))),
                address.absolute(language, "/incidents/" + story.code()),
                thread(story.code()));
    }

    static String thread(String incident) {
        return "status-" + incident;
    }

    static String event(String updateCode) {
        return "status:update:" + updateCode;
    }

    private String phase() {
        boolean cancelled = story.cancelled() && update.phase() == Phase.COMPLETED;
        return say("phase." + (cancelled ? "CANCELLED" : update.phase().name()));
    }

    private String touched() {
        return story.components().stream()
                .map(touched -> touched.name().in(language))
                .collect(Collectors.joining(", "));
    }

    private String labelled(String label, String between, Words words) {
        return words.isEmpty() ? "" : say(label) + between + words.in(language);
    }

    private String moment(Instant at) {
        String pattern = say("update.moment");
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withZone(WorkingCalendar.ZONE)
                .format(at);
    }

    private String say(String key, Object... values) {
        ResourceBundle words = ResourceBundle.getBundle("nl.careconnections.domain.status.messages", language.locale());
        return new MessageFormat(words.getString(key), language.locale()).format(values);
    }
}
