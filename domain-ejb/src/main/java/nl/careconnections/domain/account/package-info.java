/**
 * People: who they are, what they may do, how they log in. Everybody else meets a person as a {@code Caller}, which only
 * {@code Callers} makes, so that no page can invent rights; {@code CallersTest} guards that.
 */
package nl.careconnections.domain.account;
