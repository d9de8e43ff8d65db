/**
 * The three steps of a support question, from the choice of a product to the confirmation. What is typed lives in the draft
 * on the server and the address names it, so that any step can be opened again; {@code QuestionFormTest} guards what the
 * form reads, {@code DraftsTest} in the domain what is kept.
 */
package nl.careconnections.portal.customer.question;
