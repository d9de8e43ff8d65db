package nl.careconnections.domain.escalation;

/** The levels are others from now on, so that what was expected of open tickets has to be looked at again. */
public record LevelsChanged() {}
