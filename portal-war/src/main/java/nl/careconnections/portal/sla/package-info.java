/**
 * The calculator of service levels as a public page: asks the same question as the JSON, in words, and gives an address
 * that can be shared. {@code CalculatorBackingTest} guards what it reads and answers.
 */
package nl.careconnections.portal.sla;
