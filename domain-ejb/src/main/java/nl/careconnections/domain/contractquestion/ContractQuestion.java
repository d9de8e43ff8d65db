package nl.careconnections.domain.contractquestion;

/**
 * What belongs to a question beside its ticket.
 *
 * @param reference may be empty
 * @param department its name; {@code null} while it is with support
 */
public record ContractQuestion(
        long number, ContractStage stage, Subject about, String reference, Long departmentId, String department) {}
