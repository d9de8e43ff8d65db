package nl.careconnections.domain.ticket;

/** How bad a problem is that stops nothing vital: serious but still usable, or annoying (product.md, step 2). */
public enum Severity {
    SERIOUS,
    ANNOYING
}
