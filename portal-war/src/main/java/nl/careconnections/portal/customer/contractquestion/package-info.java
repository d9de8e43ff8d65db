/** Questions about a contract or an invoice, as customers ask them and judge the answer. */
package nl.careconnections.portal.customer.contractquestion;
