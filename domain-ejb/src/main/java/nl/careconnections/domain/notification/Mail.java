package nl.careconnections.domain.notification;

import java.util.List;
import nl.careconnections.domain.shared.Language;

/**
 * A mail to one person, as a component asks for it. Subject and paragraphs come from the bundle of the component that
 * the template names: {@code ticket.answered} reads {@code answered.subject}, {@code answered.body} and
 * {@code answered.action} (label of the link) from {@code nl/careconnections/domain/ticket/mails_{nl,en}.properties}.
 *
 * @param event what happened, unique for all time together with the recipient, as {@code ticket:12:event:99}: a second
 *     request for the same event and recipient changes nothing
 * @param arguments values for the places {0}, {1} … of subject and body; plain values, never health data, ticket text
 *     (assurance S19) or patterns
 * @param path where the link leads, as {@code /customer/ticket/show.xhtml?number=12}; a whole address
 *     for what is no page of the portal; {@code null} for a mail without link
 * @param thread groups mails in the reader's mail program, as {@code ticket-12}; {@code null} for a mail on its own
 */
public record Mail(
        String event,
        String to,
        Language language,
        String template,
        List<String> arguments,
        String path,
        String thread) {

    public Mail {
        arguments = List.copyOf(arguments);
    }
}
