package nl.careconnections.domain.sla;

import java.util.List;

/**
 * What a policy would do.
 *
 * @param slower cells to look at again; they do not keep the policy from being made
 */
public record PolicyTrial(RuleStep step, List<SlowerCell> slower) {}
