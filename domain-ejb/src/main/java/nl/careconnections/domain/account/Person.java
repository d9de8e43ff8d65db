package nl.careconnections.domain.account;

import java.util.Set;
import nl.careconnections.domain.shared.Language;

/**
 * Somebody as other components know them.
 *
 * @param organisationId {@code null} for staff
 * @param topics what this person may use, with the topics that are open to all in the organisation
 * @param active false for who was invited and did not answer yet, and for who was removed
 */
public record Person(
        long accountId,
        Long organisationId,
        String name,
        String email,
        String phone,
        String mobile,
        Language language,
        Set<Role> roles,
        Set<Topic> topics,
        boolean active) {

    public Person {
        roles = Set.copyOf(roles);
        topics = Set.copyOf(topics);
    }

    public boolean can(Ability ability) {
        return roles.stream().anyMatch(role -> role.abilities().contains(ability));
    }
}
