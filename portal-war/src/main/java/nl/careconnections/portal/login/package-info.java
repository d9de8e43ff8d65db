/**
 * The front door: log in, second factor, invitation, forgotten password, unblock. The pages decide nothing; they carry
 * tokens between the browser and {@code Logins}, and the address to go on to ({@code OwnPath}) from step to step.
 */
package nl.careconnections.portal.login;
