package nl.careconnections.domain.account;

import java.util.EnumSet;
import java.util.Set;

/** A bundle of abilities as product.md names it; one person may hold several. */
public enum Role {
    CONTACT(false, Ability.SUBMIT_TICKETS),
    ORGANISATION_ADMINISTRATOR(false, Ability.SUBMIT_TICKETS, Ability.ADMINISTER_ORGANISATION),
    SUPPORT(
            true,
            Ability.WORK_ON_REQUESTS,
            Ability.TRIAGE_TICKETS,
            Ability.HANDLE_TICKETS,
            Ability.WRITE_ARTICLES,
            Ability.VIEW_REPORTS),
    PRODUCT_OWNER(true, Ability.WORK_ON_REQUESTS, Ability.PLAN_WISHES),
    CONSULTANT(true, Ability.WORK_ON_REQUESTS, Ability.CARRY_OUT_SERVICES),
    PUBLISHER(true, Ability.PUBLISH),
    FINANCE(true, Ability.WORK_ON_REQUESTS, Ability.ANSWER_CONTRACT_QUESTIONS),
    DIRECTOR(
            true,
            Ability.WORK_ON_REQUESTS,
            Ability.HANDLE_TICKETS,
            Ability.HANDLE_COMPLAINTS,
            Ability.OVERSEE,
            Ability.VIEW_REPORTS),
    APPLICATION_ADMINISTRATOR(true, Ability.ADMINISTER_APPLICATION, Ability.VIEW_REPORTS);

    private final boolean staff;
    private final Set<Ability> abilities;

    Role(boolean staff, Ability... abilities) {
        this.staff = staff;
        this.abilities = Set.of(abilities);
    }

    public boolean isStaff() {
        return staff;
    }

    public Set<Ability> abilities() {
        return EnumSet.copyOf(abilities);
    }
}
