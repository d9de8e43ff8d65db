package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.organisation.OpenTopic;
import nl.careconnections.domain.organisation.Organisation;
import nl.careconnections.portal.shared.Text;

/** What was chosen about who submits and reads which kind of request: one select for each. */
@Named
@RequestScoped
public class TopicChoices {

    @Inject
    HttpServletRequest request;

    @Inject
    Text text;

    /** Only what differs from what holds already. */
    public Map<Topic, Openness> changesTo(Organisation organisation) {
        Map<Topic, Openness> changes = new LinkedHashMap<>();
        for (OpenTopic open : organisation.topics()) {
            chosen(open.topic())
                    .filter(choice -> choice != open.openness())
                    .ifPresent(choice -> changes.put(open.topic(), choice));
        }
        return changes;
    }

    private Optional<Openness> chosen(Topic topic) {
        String sent = request.getParameter("open-" + topic.label());
        return Arrays.stream(Openness.values())
                .filter(choice -> choice.name().equals(sent))
                .findFirst();
    }

    /** What a choice means: who was given a topic reads what colleagues asked only where more can be opened. */
    public String words(OpenTopic open, Openness choice) {
        boolean holdersRead = choice == Openness.OWN && open.choices().contains(Openness.EVERYBODY);
        return text.get("organisation.forAll." + choice + (holdersRead ? ".HOLDERS" : ""));
    }
}
