package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Work that was done, by whom and on which day. */
public record Hours(LocalDate day, BigDecimal hours, String what, String by) {}
