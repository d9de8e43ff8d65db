package nl.careconnections.domain.account;

/** What a role lets somebody do; services ask for an ability, never for a role (product.md, Roles). */
public enum Ability {
    SUBMIT_TICKETS,
    ADMINISTER_ORGANISATION,
    /** Is told about work that nobody has taken. */
    TRIAGE_TICKETS,
    HANDLE_TICKETS,
    /** Has the workspace of staff, with the requests whose kind is theirs. */
    WORK_ON_REQUESTS,
    /** Answers for complaints, from when support passed them on. */
    HANDLE_COMPLAINTS,
    PLAN_WISHES,
    ANSWER_CONTRACT_QUESTIONS,
    CARRY_OUT_SERVICES,
    /** Is told when promises to customers are broken, and is the last that an alarm reaches. */
    OVERSEE,
    WRITE_ARTICLES,
    /** Release notes, newsletters and the status page. */
    PUBLISH,
    VIEW_REPORTS,
    ADMINISTER_APPLICATION
}
