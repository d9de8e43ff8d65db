package nl.careconnections.domain.account;

import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/**
 * Who is asking, as the domain sees it: read anew from the database for each call of a service, so that a role taken
 * away holds at once.
 *
 * @param organisationId the organisation of a contact person; zero for staff, who belong to the supplier
 * @param address the network address of the request
 */
public record Caller(
        long accountId,
        long organisationId,
        String name,
        Language language,
        Set<Role> roles,
        TopicRights topics,
        String address) {

    /** The same person, who now reads in this language: what a page shows is in one language throughout. */
    public Caller reading(Language chosen) {
        return new Caller(accountId, organisationId, name, chosen, roles, topics, address);
    }

    /** Signs entries of the access log. */
    public Actor actor() {
        String roleNames = roles.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return Actor.account(accountId, name, roleNames, isStaff() ? null : organisationId, address);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    public boolean can(Ability ability) {
        return roles.stream().anyMatch(role -> role.abilities().contains(ability));
    }

    /** Whether the caller may ask this kind of request, as a contact person. */
    public boolean maySubmit(Topic topic) {
        return can(Ability.SUBMIT_TICKETS) && topics.maySubmit(topic);
    }

    /** Whether the caller reads what colleagues asked of this kind. */
    public boolean mayRead(Topic topic) {
        return can(Ability.SUBMIT_TICKETS) && topics.mayRead(topic);
    }

    /** @throws NotAllowed when none of the caller's roles brings this ability */
    public void require(Ability ability) {
        if (!can(ability)) {
            throw new NotAllowed();
        }
    }

    /** @throws NotFound for a contact person of another organisation: what is not yours does not exist */
    public void requireOrganisation(long id) {
        if (!isStaff() && organisationId != id) {
            throw new NotFound();
        }
    }
}
