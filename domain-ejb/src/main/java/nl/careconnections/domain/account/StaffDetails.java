package nl.careconnections.domain.account;

import java.util.Set;
import nl.careconnections.domain.shared.Language;

/** What an application administrator fills in about a member of staff; roles are those of the supplier. */
public record StaffDetails(
        String name, String phone, String mobile, String jobTitle, Language language, Set<Role> roles) {

    public StaffDetails {
        roles = Set.copyOf(roles);
    }
}
