/**
 * Questions about a contract or an invoice: support passes them on to a department, which answers by ticket or telephone
 * (manual, "Vraag over contract/factuur"). {@code ContractQuestionStoryTest} guards it.
 */
package nl.careconnections.domain.contractquestion;
