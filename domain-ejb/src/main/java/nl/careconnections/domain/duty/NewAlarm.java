package nl.careconnections.domain.duty;

import java.util.List;

/**
 * What somebody has to be woken for.
 *
 * @param event unique for all time, as {@code ticket:10012:high:0}: raised again, nothing changes
 * @param subject what it is about, as {@code ticket:10012}
 * @param template words of the mail and the text message, from the bundle of the component that raises it; place {0} is
 *     what {@code arguments} begins with
 * @param path where the matter itself is shown, as {@code /ticket/10012}
 * @param discreet whether it is for the directors and the person on call alone: the directors are called at once, and nobody
 *     that it did not call knows of it
 */
public record NewAlarm(
        String event, String subject, String template, List<String> arguments, String path, boolean discreet) {

    public NewAlarm {
        arguments = List.copyOf(arguments);
    }
}
