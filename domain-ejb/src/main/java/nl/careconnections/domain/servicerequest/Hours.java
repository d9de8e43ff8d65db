package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Work that was done, by whom and on which day.
 *
 * @param hours zero for what was written by mistake and taken back
 */
public record Hours(long id, LocalDate day, BigDecimal hours, String what, String by) {}
