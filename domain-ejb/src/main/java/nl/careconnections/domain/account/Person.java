package nl.careconnections.domain.account;

import java.util.Set;
import nl.careconnections.domain.shared.Language;

/**
 * Somebody as other components know them.
 *
 * @param organisationId {@code null} for staff
 * @param topics what this person may do with each kind of request; nothing for staff
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
        TopicRights topics,
        boolean active) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean can(Ability ability) {
        return roles.stream().anyMatch(role -> role.abilities().contains(ability));
    }
}
