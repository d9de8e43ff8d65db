package nl.careconnections.domain.account;

/** Who of an organisation reads what a colleague asked, beside the colleague and the administrators (product.md, Roles). */
public enum Sharing {
    /** Every contact person, unless the organisation closed the topic. */
    COLLEAGUES,
    /** Who was given the topic; everybody once the organisation opened it. */
    HOLDERS,
    /** Nobody else. */
    ADMINISTRATORS
}
