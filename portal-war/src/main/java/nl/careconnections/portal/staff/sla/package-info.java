/**
 * Policies, days off and the terms of waiting as application administrators look after them. Each change shows first which
 * open tickets it moves. The rules are the domain's, guarded by {@code ServiceLevelPoliciesTest}, {@code DaysOffTest},
 * {@code RuleChangeStoryTest} and {@code SupportTermsTest} there.
 */
package nl.careconnections.portal.staff.sla;
