package nl.careconnections.domain.organisation;

import nl.careconnections.domain.account.NewColleague;

/**
 * What staff fill in for a new customer.
 *
 * @param submissionKey random, made when the form was shown: the same form sent twice makes one organisation
 * @param callBack whom staff called back, on which number, and how they made sure who that was
 * @param administrator the first one, who gets an invitation
 */
public record NewOrganisation(
        String submissionKey, String name, String city, String phone, String callBack, NewColleague administrator) {}
