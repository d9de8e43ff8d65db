package nl.careconnections.domain.status;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A key to be made.
 *
 * @param submissionKey of the form: sent twice, it makes one key
 * @param scope {@code null} while none was chosen
 * @param until the last day on which it can be used; {@code null} while none was chosen
 */
public record NewAutomationKey(UUID submissionKey, String name, AutomationScope scope, LocalDate until) {}
