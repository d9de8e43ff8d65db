package nl.careconnections.domain.account;

/** What a role lets somebody do; services ask for an ability, never for a role (product.md, Roles). */
public enum Ability {
    SUBMIT_TICKETS,
    ADMINISTER_ORGANISATION,
    HANDLE_TICKETS,
    WRITE_ARTICLES,
    ADMINISTER_APPLICATION
}
