package nl.careconnections.domain.securityincident;

import java.time.LocalDate;

/**
 * Something that is going to be done about it.
 *
 * @param formKey made when the form was shown
 * @param ownerId who of staff does it, one of those who were let in; zero for nobody chosen
 * @param dueOn by the end of which day; {@code null} for nothing typed
 * @param version of the incident as the writer saw it
 */
public record NewMeasure(String formKey, String what, long ownerId, LocalDate dueOn, int version) {}
