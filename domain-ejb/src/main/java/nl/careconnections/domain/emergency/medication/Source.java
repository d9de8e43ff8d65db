package nl.careconnections.domain.emergency.medication;

/**
 * A resource of the delivery.
 *
 * @param place its place among the resources, from 0
 * @param name its type and identification as its sender knows it
 */
public record Source(int place, String name) {}
