package nl.careconnections.domain.account;

/**
 * Somebody of the supplier to be invited.
 *
 * @param submissionKey random, made when the form was shown: the same form sent twice invites once
 */
public record NewStaffMember(String submissionKey, String email, StaffDetails details) {}
