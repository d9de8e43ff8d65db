package nl.careconnections.domain.account;

import java.util.Set;
import nl.careconnections.domain.shared.Language;

/**
 * What an administrator fills in about a colleague.
 *
 * @param administrator whether this person may invite, change and remove others
 * @param topics those given to this person, beside the ones that are open to all
 */
public record ColleagueDetails(
        String name,
        String phone,
        String mobile,
        String jobTitle,
        Language language,
        boolean administrator,
        Set<Topic> topics,
        boolean releaseNotes,
        boolean newsletters) {

    public ColleagueDetails {
        topics = Set.copyOf(topics);
    }

    Set<Role> roles() {
        return Set.of(administrator ? Role.ORGANISATION_ADMINISTRATOR : Role.CONTACT);
    }
}
