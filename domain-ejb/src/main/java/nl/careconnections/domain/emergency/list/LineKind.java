package nl.careconnections.domain.emergency.list;

/** What a line looks like: boxes, a block for what is needed, a scheme, a run sheet, or a text. */
public enum LineKind {
    SCHEDULED,
    VARIABLE,
    INFUSION,
    TEXT,
    AS_NEEDED
}
