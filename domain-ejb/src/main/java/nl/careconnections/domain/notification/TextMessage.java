package nl.careconnections.domain.notification;

import java.util.List;
import nl.careconnections.domain.shared.Language;

/**
 * A text message (SMS); its words come from {@code <template>.text} in the same bundle as a {@link Mail}'s.
 *
 * @param event unique for all time together with the number, see {@link Mail#event()}
 * @param to mobile number in international form, as {@code +31600000000}
 * @param path where the link at its end leads, see {@link Mail#path()}; {@code null} for none
 * @param thread shows its result with the mails of this thread, see {@link Mail#thread()}; {@code null} for none
 */
public record TextMessage(
        String event,
        String to,
        Language language,
        String template,
        List<String> arguments,
        String path,
        String thread) {

    public TextMessage {
        arguments = List.copyOf(arguments);
    }
}
