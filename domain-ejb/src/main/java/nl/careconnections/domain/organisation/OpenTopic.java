package nl.careconnections.domain.organisation;

import java.util.List;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.Topic;

/**
 * To whom an organisation opens a kind of request.
 *
 * @param choices what can be chosen
 */
public record OpenTopic(Topic topic, Openness openness, List<Openness> choices) {}
