package nl.careconnections.domain.account;

/**
 * Somebody to be invited.
 *
 * @param submissionKey random, made when the form was shown: the same form sent twice invites once
 */
public record NewColleague(String submissionKey, String email, ColleagueDetails details) {}
