package nl.careconnections.domain.emergency.medication;

/**
 * What could not be understood, and where.
 *
 * @param resource the resource, as its sender knows it; {@code Bundle} for the delivery as a whole
 * @param path the element within it
 * @param fault which kind of reason it is, for those who read lists
 * @param reason what is wrong there, in technical English for the sender
 */
public record Problem(String resource, String path, Fault fault, String reason) {}
